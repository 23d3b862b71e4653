import type { Context } from 'hono'
import { type DetectorOptions, detectFromCookie, detectFromHeader } from 'hono/language'
import { type LanguageCode, languageCodes } from '#contract/languages.ts'
import { languageCookie } from '#contract/page-marks.ts'

const options: DetectorOptions = {
  order: [],
  lookupQueryString: '',
  lookupFromPathIndex: 0,
  lookupCookie: languageCookie,
  lookupFromHeaderKey: 'accept-language',
  supportedLanguages: [...languageCodes],
  fallbackLanguage: 'en',
  ignoreCase: true,
  // The page keeps the choice.
  caches: false,
}

/** What the agent chose on the page, else the first language of the browser that we speak, else English. */
export function languageOf(context: Context): LanguageCode {
  const language = detectFromCookie(context, options) ?? detectFromHeader(context, options)
  return languageCodes.find((code) => code === language) ?? 'en'
}
