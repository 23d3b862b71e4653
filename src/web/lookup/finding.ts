import type { PhoneReader } from '../contacts/phone-reader.ts'
import { type Candidate, recognise } from './recognise.ts'

export { FindOptions } from './find-options.tsx'
export { lookUp, lookUpAhead } from './look-up.ts'

/** Without the numbering plans, a number counts as a phone when it has the length of one. */
export function candidatesIn(text: string, read: PhoneReader | undefined): Candidate[] {
  return recognise(text, (digits) => read === undefined || read(digits) !== undefined)
}
