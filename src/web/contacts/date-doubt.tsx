import type { Contact } from '#contract/contact.ts'
import { type Impossibility, impossibleTimes } from '#contract/impossible-times.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import type { Zone } from '../time/zone.ts'

export type DateDoubtProps = {
  contact: Contact
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
}

/** What cannot be about the creation date, if anything. A check in the future is said where the check stands. */
export function DateDoubt({ contact, zone, now }: DateDoubtProps) {
  const { impossible } = useDeferredTexts()
  const { hlr, createdAt } = contact
  const found = impossibleTimes({ checkedAt: hlr.checkedAt, createdAt }, zone.timeZone, now)
  const said = order.find((kind) => found.includes(kind))
  return said === undefined ? null : <p className="max-w-prose text-small text-warning">{impossible[said]}</p>
}

const order = ['creation-in-future', 'check-before-creation'] as const satisfies Impossibility[]
