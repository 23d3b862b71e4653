// Why a text is read in four steps: docs/decisions/find-box.md

import type { Candidate, Impossible } from './candidate.ts'
import { hideOtherColumns } from './columns.ts'
import { blank, linksIn } from './links.ts'
import { normalise } from './normalise.ts'
import type { Numbering } from './numbering.ts'
import { hideOtherNumbers } from './other-numbers.ts'
import { readNumbers } from './read-numbers.ts'

export type Recognised = { candidates: Candidate[]; impossible: Impossible[] }

/** More than an agent will read. */
const mostCandidates = 100

/**
 * Finds contact IDs and phones in a text. A number counts only where it stands alone or is said to be one, and a
 * written country code is never dropped or moved.
 * @returns links first, then numbers in order, each once; and numbers too long or too short for their country
 */
export function recognise(input: string, numbering: Numbering): Recognised {
  const text = normalise(input).trim()
  const links = linksIn(text)
  const inLinks = links.flatMap(({ target }) => {
    if (target === undefined) return []
    return 'contactId' in target
      ? [{ kind: 'id', id: target.contactId } as const]
      : readNumbers(target.phone, numbering)
  })
  const found = new Map<string, Candidate>()
  const impossible = new Map<string, Impossible>()
  for (const finding of [
    ...inLinks,
    ...readNumbers(hideOtherNumbers(hideOtherColumns(blank(text, links))), numbering),
  ]) {
    if ('fault' in finding) impossible.set(finding.digits, finding)
    else found.set(JSON.stringify(finding), finding)
  }
  return { candidates: [...found.values()].slice(0, mostCandidates), impossible: [...impossible.values()] }
}
