import { type LanguageCode, languageCodes } from '#contract/languages.ts'
import { languageCookie, sessionMarks } from '#contract/page-marks.ts'

const aYear = 365 * 24 * 60 * 60

function toLanguageCode(text: string | undefined): LanguageCode | undefined {
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

/** What the server has chosen, by the same rule; in the dev server, what the agent chose, else what the browser asks for. */
export function wantedLanguage(): LanguageCode {
  const root = document.documentElement
  const served = root.hasAttribute(sessionMarks.mode) ? toLanguageCode(root.lang) : undefined
  return served ?? chosenLanguage() ?? preferredLanguage(askedLanguages())
}

function chosenLanguage(): LanguageCode | undefined {
  try {
    return toLanguageCode(new RegExp(`(?:^|; )${languageCookie}=(\\w+)`).exec(document.cookie)?.[1])
  } catch {
    // A browser that refuses cookies has kept no choice.
    return undefined
  }
}

/**
 * Keeps the choice when the browser would have asked for another one. In a cookie, which the server reads too: links
 * from other sites bring it along.
 */
export function keepLanguage(code: LanguageCode): void {
  const age = code === preferredLanguage(askedLanguages()) ? 0 : aYear
  const secure = location.protocol === 'https:' ? '; secure' : ''
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari had no Cookie Store until 2025
    document.cookie = `${languageCookie}=${code}; path=/; max-age=${age}; samesite=lax${secure}`
  } catch {
    // A browser that refuses cookies forgets the choice.
  }
}
