/** The phones of an answer's contacts, of which even a part is too much. */
export type KnownPhones = {
  /** Whether the digits hold as many digits in a row of one of the phones. */
  shares(digits: string, inARow: number): boolean
  /** Where the digits hold as many in a row. */
  placesOf(digits: string, inARow: number): number[]
  /** Whether the digits end as one of the phones does. */
  endsAlike(digits: string): boolean
  /** Whether they are one of the phones, whole. */
  has(digits: string): boolean
}

export const shownAtEnd = 4

export function createKnownPhones(phones: readonly string[]): KnownPhones {
  const ends = new Set(phones.map((phone) => phone.slice(-shownAtEnd)))
  const cut = new Map<number, Set<string>>()

  /** All parts of the phones with as many digits. */
  function partsOf(length: number): Set<string> {
    const parts = cut.get(length) ?? new Set<string>()
    if (!cut.has(length)) {
      for (const phone of phones) {
        for (let at = 0; at + length <= phone.length; at += 1) parts.add(phone.slice(at, at + length))
      }
      cut.set(length, parts)
    }
    return parts
  }

  return {
    shares: (digits, inARow) => digits.length >= inARow && [...partsOf(inARow)].some((part) => digits.includes(part)),
    placesOf(digits, inARow) {
      const places: number[] = []
      for (const part of partsOf(inARow)) {
        for (let at = digits.indexOf(part); at !== -1; at = digits.indexOf(part, at + 1)) places.push(at)
      }
      return places
    },
    endsAlike: (digits) => ends.has(digits.slice(-shownAtEnd)),
    has: (digits) => phones.includes(digits),
  }
}
