import type { Candidate } from '../lookup/candidate.ts'
import { createNumbering } from '../lookup/numbering.ts'
import { type Recognised, recognise } from '../lookup/recognise.ts'
import { loadNumberingPlans } from '../phone/phone-reader.ts'

const plans = await loadNumberingPlans()

export function recognised(text: string, homeCountries: string[] = []): Recognised {
  return recognise(text, createNumbering(plans, homeCountries))
}

function brief(candidate: Candidate): string {
  if (candidate.kind === 'phone') return `+${candidate.phone}`
  return candidate.kind === 'id' ? `ID ${candidate.id}` : `either ${candidate.id}`
}

/** Everything that is offered for a text, briefly, and the numbers that cannot be phones. */
export function offered(text: string, homeCountries: string[] = []): string[] {
  const { candidates, impossible } = recognised(text, homeCountries)
  return [...candidates.map(brief), ...impossible.map(({ digits, fault }) => `+${digits} ${fault}`)]
}
