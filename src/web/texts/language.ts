import { useSyncExternalStore } from 'react'
import type { LanguageCode } from '#contract/languages.ts'
import { localeOf } from '../time/intl.ts'
import { askedLanguages, keepLanguage, wantedLanguage } from './choice.ts'
import { en } from './en/en.ts'
import { type LanguageTexts, languages } from './languages.ts'

/** What the page speaks: its texts, and the locale (BCP 47) by which `Intl` writes dates and numbers. */
export type Language = LanguageTexts & { code: LanguageCode; locale: string }

const listeners = new Set<() => void>()

/** What the page speaks until it knows better. */
export const english: Language = { code: 'en', locale: languages.en.locale, texts: en }

let current = english

/** Makes everything on the page speak it. */
export function setLanguage(language: Language): void {
  current = language
  for (const listener of listeners) listener()
}

/** @param asked what the browser asks for, which may name a region */
export async function loadLanguage(code: LanguageCode, asked: readonly string[] = []): Promise<Language> {
  const { locale, load } = languages[code]
  return { code, locale: localeOf(code, locale, asked), ...(await load()) }
}

async function speak(code: LanguageCode): Promise<void> {
  setLanguage(await loadLanguage(code, askedLanguages()))
  document.documentElement.lang = code
}

/** How long (ms) the first view waits for another language than English. */
const languageTimeout = 5000

/** Speaks the agent's choice, else the browser's language; English if that fails or takes long. */
export async function startLanguage(): Promise<void> {
  const spoken = speak(wantedLanguage()).catch(() => speak('en'))
  let timer: ReturnType<typeof setTimeout> | undefined
  const inEnglish = new Promise<void>((resolve) => {
    timer = setTimeout(() => resolve(speak('en')), languageTimeout)
  })
  await Promise.race([spoken, inEnglish])
  clearTimeout(timer)
}

/** Changes the language, and keeps the choice when the browser would have asked for another one. */
export async function switchLanguage(code: LanguageCode): Promise<void> {
  await speak(code)
  keepLanguage(code)
}

const getCurrent = () => current

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getCurrent,
    // Also where the outline of the page is drawn, when it is built.
    getCurrent,
  )
}
