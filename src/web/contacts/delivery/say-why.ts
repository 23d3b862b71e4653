import type { CodeSession } from '#contract/code-session.ts'
import type { Contact } from '#contract/contact.ts'
import type { Message } from '#contract/message.ts'
import { codeStatusFacts, messageStatusFacts } from '#contract/message-status.ts'
import type { StopLists } from '#contract/verdict.ts'
import type { KindOfNumber } from '#contract/verdict-table.ts'
import type { DeliveryTexts } from '../../texts/delivery-texts.ts'

/** What is known of a person, whatever the message. */
export type Person = {
  /** Undefined where there is no number to ask for. */
  stopList: StopLists | undefined
  hlr: Contact['hlr']
  kindOfNumber: KindOfNumber
  /** IANA name of BSG's zone. */
  timeZone: string
  /** Milliseconds since the epoch. */
  now: number
}

/** Why a message has not arrived, the likeliest reason first; nothing for one that has. */
export function whyOfMessage({ status }: Message, _person: Person, { messages }: DeliveryTexts): string[] {
  const { tone, meaning } = messageStatusFacts(status)
  return tone === 'good' ? [] : [messages.statuses[meaning].meaning]
}

/** Likewise of a code. */
export function whyOfCode({ status }: CodeSession, _person: Person, { codes }: DeliveryTexts): string[] {
  const { tone, meaning } = codeStatusFacts(status)
  return tone === 'good' ? [] : [codes.statuses[meaning].meaning]
}
