import { createNumbering } from './numbering.ts'
import type { Phones } from './phones.ts'
import { type Recognised, recognise } from './recognise.ts'

export { FindAlert } from './find-alert.tsx'
export { FindOptions } from './find-options.tsx'
export { optionId } from './find-texts.ts'
export { firstTry } from './first-try.ts'
export { isIdAhead, lookUp, lookUpAhead } from './look-up.ts'

/**
 * What stands in a text. Without the numbering plans, a number counts as a phone by its length alone.
 * @param homeCountries whose national numbers are read, ISO 3166 codes
 */
export function recogniseIn(text: string, phones: Phones | undefined, homeCountries: readonly string[]): Recognised {
  return recognise(text, createNumbering(phones?.plans, homeCountries))
}
