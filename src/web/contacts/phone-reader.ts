import type { PhoneReading, Plans } from './phone.ts'

/** Reads MSISDN digits; undefined for what is no possible number. */
export type PhoneReader = (digits: string) => PhoneReading | undefined

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

/**
 * Loads what reads phones. Each part is fetched once.
 * @param firstDigits of the phones that are to be read; all of them where they are not known yet
 */
export async function loadPhoneReader(firstDigits = allDigits): Promise<PhoneReader> {
  const loading = firstDigits.map(async (digit) => [digit, (await parts[digit]?.())?.plans] as const)
  const [{ readPhone }, ...loaded] = await Promise.all([import('./phone.ts'), ...loading])
  const byDigit = new Map(loaded)
  return (digits) => {
    const plans = byDigit.get(digits.slice(0, 1))
    return plans && readPhone(digits, plans)
  }
}
