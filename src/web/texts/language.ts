import { useSyncExternalStore } from 'react'
import { en } from './en.ts'
import type { Texts } from './texts.ts'

export type LanguageCode = 'en' | 'uk'

/** What the page speaks: its texts, and the locale (BCP 47) by which `Intl` writes dates and numbers. */
export type Language = { code: LanguageCode; locale: string; texts: Texts }

/** The languages by their own names. */
export const languageNames: Record<LanguageCode, string> = { en: 'English', uk: 'Українська' }

// English is a part of the page; another language is loaded by those who read it.
const loaders: Record<LanguageCode, () => Texts | Promise<Texts>> = {
  en: () => en,
  uk: async () => (await import('./uk.ts')).uk,
}

const defaultLocales: Record<LanguageCode, string> = { en: 'en-GB', uk: 'uk-UA' }

const storageKey = 'language'
const listeners = new Set<() => void>()

/** English as it is spoken where the browser says nothing of a region. */
export const english: Language = { code: 'en', locale: defaultLocales.en, texts: en }

let current = english

function isLanguageCode(text: string | null | undefined): text is LanguageCode {
  return text === 'en' || text === 'uk'
}

/** The first language of the browser that we speak. @param asked BCP 47 tags, the liked best first */
export function preferredLanguage(asked: readonly string[]): LanguageCode {
  return asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguageCode) ?? 'en'
}

/** The locale of a language as the browser asks for it, such as `en-US`. @param asked BCP 47 tags */
export function localeOf(code: LanguageCode, asked: readonly string[]): string {
  return asked.find((tag) => new RegExp(`^${code}-`, 'i').test(tag)) ?? defaultLocales[code]
}

function chosenLanguage(): LanguageCode | undefined {
  try {
    const chosen = localStorage.getItem(storageKey)
    return isLanguageCode(chosen) ? chosen : undefined
  } catch {
    return undefined
  }
}

async function speak(code: LanguageCode): Promise<void> {
  const texts = await loaders[code]()
  current = { code, locale: localeOf(code, navigator.languages), texts }
  document.documentElement.lang = code
  for (const listener of listeners) listener()
}

/** Makes the page speak what the agent chose before, else what the browser asks for; English when that cannot be had. */
export async function startLanguage(): Promise<void> {
  await speak(chosenLanguage() ?? preferredLanguage(navigator.languages)).catch(() => speak('en'))
}

/** Changes the language, and keeps the choice when the browser would have asked for another one. */
export async function switchLanguage(code: LanguageCode): Promise<void> {
  await speak(code)
  try {
    if (code === preferredLanguage(navigator.languages)) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, code)
  } catch {
    // A browser without storage forgets the choice.
  }
}

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
