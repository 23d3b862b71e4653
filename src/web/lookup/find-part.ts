import type { QueryClient } from '@tanstack/react-query'
import type { Candidate } from './candidate.ts'
import { isIdAhead, lookUpAhead } from './look-up.ts'
import { missBecause } from './miss.ts'
import { createNumbering } from './numbering.ts'
import type { Phones } from './phones.ts'
import { type Recognised, recognise } from './recognise.ts'
import { type NextStep, toStart } from './search.ts'

export { FindAlert } from './find-alert.tsx'
export { FindOptions } from './find-options.tsx'
export { optionId } from './find-texts.ts'
export { firstTry } from './first-try.ts'
export { search } from './search.ts'

/**
 * What stands in a text. Without the numbering plans, a number counts as a phone by its length alone.
 * @param homeCountries whose national numbers are read, ISO 3166 codes
 */
function recogniseIn(text: string, phones: Phones | undefined, homeCountries: readonly string[]): Recognised {
  return recognise(text, createNumbering(phones?.plans, homeCountries))
}

/** One candidate beside a number that is wrong is for the agent to choose: it may be the other one that they meant. */
function isChoice({ candidates, impossible }: Recognised): boolean {
  return candidates.length > 1 || impossible.length > 0
}

/** What there is to choose from in a text; nothing where nothing has to be chosen. */
export function choicesIn(...asked: Parameters<typeof recogniseIn>): Candidate[] {
  const recognised = recogniseIn(...asked)
  return isChoice(recognised) ? recognised.candidates : []
}

/** A bare number is asked for before anything else. Whatever else stands in a text waits for the numbering plans. */
export function askAhead(text: string, phones: Phones | undefined, queryClient: QueryClient): void {
  if (isIdAhead(text)) lookUpAhead(recogniseIn(text, phones, []).candidates, queryClient)
}

/** What Enter means: a candidate to look up, or what the box does instead. @param active the one that is chosen, or -1 */
export function enter(active: number, ...asked: Parameters<typeof recogniseIn>) {
  const recognised = recogniseIn(...asked)
  const { candidates, impossible } = recognised
  const isOpen = isChoice(recognised)
  const step: NextStep = candidates.length === 0 ? toStart(missBecause('not-found')) : {}
  if (impossible.length > 0) step.message = { kind: 'impossible', numbers: impossible }
  else if (!isOpen) step.message = { kind: 'nothing recognised' }
  return { chosen: candidates[isOpen ? active : 0], isOpen, step }
}
