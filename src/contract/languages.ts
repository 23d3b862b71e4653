/** The languages that the page and the server speak, as BCP 47 codes. A new one begins here: see CONTRIBUTING.md. */
export const languageCodes = ['en', 'uk'] as const

export type LanguageCode = (typeof languageCodes)[number]

/** Every language but English, which is a part of the first load. */
export type OtherLanguageCode = Exclude<LanguageCode, 'en'>
