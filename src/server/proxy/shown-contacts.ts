import { randomBytes } from 'node:crypto'
import { createPhoneHash } from '../observe/phone-hash.ts'

const mostShown = 10_000

/** Remembers which contact a person was shown with a phone, so that the audit can name it when they ask about the phone. */
export type ShownContacts = {
  /** @param answer with one contact */
  note(person: string, id: number, answer: string): void
  idOf(person: string, phone: string): number | null
}

export function createShownContacts(): ShownContacts {
  const hash = createPhoneHash(randomBytes(32).toString('hex'))
  const shown = new Map<string, number>()
  return {
    note(person, id, answer) {
      const [, phone] = /"phone"\s*:\s*"?\+?(\d{9,15})(?!\d)/.exec(answer) ?? []
      if (phone === undefined) return
      const key = `${hash(phone)} ${person}`
      shown.delete(key)
      shown.set(key, id)
      const [oldest] = shown.size > mostShown ? shown.keys() : []
      if (oldest !== undefined) shown.delete(oldest)
    },
    idOf: (person, phone) => shown.get(`${hash(phone)} ${person}`) ?? null,
  }
}
