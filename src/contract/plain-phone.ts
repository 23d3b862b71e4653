/**
 * Digits as a phone is written where no numbering plan tells more. A plus stands for a country code, and none begins
 * with 0: a national number stays without one.
 */
export function plainPhone(digits: string): string {
  return digits.startsWith('0') ? digits : `+${digits}`
}
