import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { type FindMessage, messageText } from './find-texts.ts'

/** Says why the find box did not lead to a contact. */
export function FindAlert({ message }: { message: FindMessage }) {
  return <span>{messageText(message, useLanguage().texts, useDeferredTexts())}</span>
}
