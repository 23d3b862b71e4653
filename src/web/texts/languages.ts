import type { LanguageCode } from '#contract/languages.ts'
import type { DeferredTexts } from './deferred-texts.ts'
import { en } from './en/en.ts'
import type { Texts } from './texts.ts'

/** All texts of a language. Only English leaves out `deferred`: its part comes with the code that shows it. */
export type LanguageTexts = { texts: Texts; deferred?: DeferredTexts }

type Entry = {
  /** What its speakers call it. */
  name: string
  /** The locale (BCP 47) by which `Intl` writes dates and numbers where the browser names no region. */
  locale: string
  load: () => LanguageTexts | Promise<LanguageTexts>
}

export const languages: Record<LanguageCode, Entry> = {
  en: { name: 'English', locale: 'en-GB', load: () => ({ texts: en }) },
  uk: { name: 'Українська', locale: 'uk-UA', load: async () => (await import('./uk/uk.ts')).uk },
}
