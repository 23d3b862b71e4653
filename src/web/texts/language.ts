import { useSyncExternalStore } from 'react'
import { localeOf } from '../time/intl.ts'
import { askedLanguages, keepLanguage, type LanguageCode, wantedLanguage } from './choice.ts'
import { en } from './en.ts'
import type { Texts } from './texts.ts'

/** What the page speaks: its texts, and the locale (BCP 47) by which `Intl` writes dates and numbers. */
export type Language = { code: LanguageCode; locale: string; texts: Texts }

/** The languages by their own names. */
export const languageNames: Record<LanguageCode, string> = { en: 'English', uk: 'Українська' }

// English is a part of the page; another language is loaded by those who read it.
const loaders: Record<LanguageCode, () => Texts | Promise<Texts>> = {
  en: () => en,
  uk: async () => (await import('./uk.ts')).uk,
}

const listeners = new Set<() => void>()

/** English as it is spoken where the browser says nothing of a region. */
export const english: Language = { code: 'en', locale: localeOf('en'), texts: en }

let current = english

/** Makes everything on the page speak it. */
export function setLanguage(language: Language): void {
  current = language
  for (const listener of listeners) listener()
}

async function speak(code: LanguageCode): Promise<void> {
  const texts = await loaders[code]()
  setLanguage({ code, locale: localeOf(code, askedLanguages()), texts })
  document.documentElement.lang = code
}

/** Milliseconds that the first view waits for a language that is no part of it. */
const longestWait = 5000

/**
 * Makes the page speak what the agent chose before, else what the browser asks for; English when that cannot be had,
 * and until then when it takes long.
 */
export async function startLanguage(): Promise<void> {
  const spoken = speak(wantedLanguage()).catch(() => speak('en'))
  let timer: ReturnType<typeof setTimeout> | undefined
  const inEnglish = new Promise<void>((resolve) => {
    timer = setTimeout(() => resolve(speak('en')), longestWait)
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
