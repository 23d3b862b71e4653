import type { HiddenPhone } from '#contract/hidden-phone.ts'
import type { PhoneReading, Plans } from './phone.ts'

/** Reads MSISDN digits; undefined for what is no possible number. @param hidden as for `readPhone` */
export type PhoneReader = (digits: string, hidden?: HiddenPhone | null) => PhoneReading | undefined

/** Numbering plans by the first digit of their dialling codes. */
export type NumberingPlans = ReadonlyMap<string, Plans>

/** By the first digit of dialling codes. They weigh too much for the first view, and a phone needs one of them. */
const parts: Record<string, () => Promise<{ plans: Plans }>> = {
  1: () => import('virtual:numbering/plans-1'),
  2: () => import('virtual:numbering/plans-2'),
  3: () => import('virtual:numbering/plans-3'),
  4: () => import('virtual:numbering/plans-4'),
  5: () => import('virtual:numbering/plans-5'),
  6: () => import('virtual:numbering/plans-6'),
  7: () => import('virtual:numbering/plans-7'),
  8: () => import('virtual:numbering/plans-8'),
  9: () => import('virtual:numbering/plans-9'),
}

const allDigits = Object.keys(parts)

/** Loads numbering plans, each part once. @param firstDigits of the phones to read; by default all */
export async function loadNumberingPlans(firstDigits = allDigits): Promise<NumberingPlans> {
  const loaded = await Promise.all(firstDigits.map(async (digit) => [digit, (await parts[digit]?.())?.plans] as const))
  return new Map(loaded.flatMap(([digit, plans]) => (plans ? [[digit, plans]] : [])))
}

/** Loads what reads phones, with the plans that it needs. @param firstDigits as for the plans */
export async function loadPhoneReader(firstDigits = allDigits): Promise<PhoneReader> {
  const [{ readPhone }, byDigit] = await Promise.all([import('./phone.ts'), loadNumberingPlans(firstDigits)])
  return (digits, hidden) => {
    const plans = byDigit.get(digits.slice(0, 1))
    return plans && readPhone(digits, plans, hidden)
  }
}
