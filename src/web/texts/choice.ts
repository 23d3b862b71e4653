import { type LanguageCode, languageCodes } from '#contract/languages.ts'

const storageKey = 'language'

function toLanguageCode(text: string | null): LanguageCode | undefined {
  return languageCodes.find((code) => code === text)
}

/** The languages that the browser asks for (BCP 47 tags, most of the time), the liked best first. */
export function askedLanguages(): string[] {
  const { languages, language } = navigator
  return [...(languages ?? []), language].filter((tag) => typeof tag === 'string')
}

/** The first language of the browser that we speak. @param asked BCP 47 tags, the liked best first */
export function preferredLanguage(asked: readonly string[]): LanguageCode {
  const [first] = asked.flatMap((tag) => toLanguageCode(tag.slice(0, 2).toLowerCase()) ?? [])
  return first ?? 'en'
}

/** What the agent chose before, else what the browser asks for. */
export function wantedLanguage(): LanguageCode {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(storageKey)
  } catch {
    // A browser without storage has kept no choice.
  }
  return toLanguageCode(chosen) ?? preferredLanguage(askedLanguages())
}

/** Keeps the choice when the browser would have asked for another one. */
export function keepLanguage(code: LanguageCode): void {
  try {
    if (code === preferredLanguage(askedLanguages())) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, code)
  } catch {
    // A browser without storage forgets the choice.
  }
}
