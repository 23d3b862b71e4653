export type LanguageCode = 'en' | 'uk'

const storageKey = 'language'

function isLanguageCode(text: string | null | undefined): text is LanguageCode {
  return text === 'en' || text === 'uk'
}

/** The languages that the browser asks for (BCP 47 tags, most of the time), the liked best first. */
export function askedLanguages(): string[] {
  const { languages, language } = navigator
  return [...(languages ?? []), language].filter((tag) => typeof tag === 'string')
}

/** The first language of the browser that we speak. @param asked BCP 47 tags, the liked best first */
export function preferredLanguage(asked: readonly string[]): LanguageCode {
  return asked.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguageCode) ?? 'en'
}

/** What the agent chose before, else what the browser asks for. */
export function wantedLanguage(): LanguageCode {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(storageKey)
  } catch {
    // A browser without storage has kept no choice.
  }
  return isLanguageCode(chosen) ? chosen : preferredLanguage(askedLanguages())
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
