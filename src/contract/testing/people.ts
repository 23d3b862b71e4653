import type { StopListRow } from '../stop-list.ts'
import type { WhyPerson } from '../why.ts'

/** The moment of these tests, and spans before it, in milliseconds. */
export const now = Date.parse('2026-03-01T10:00:00Z')
export const [hour, day] = [3_600_000, 86_400_000]
export const ago = (span: number) => new Date(now - span).toISOString()

/** An HLR status of a check so long ago, and that of a number that nobody has checked. */
export const checked = (status: string, span: number) => ({ status, checkedAt: ago(span) })
export const never = { status: 'unknown', checkedAt: null }

/** A row of the stop lists: of none, but for what is given. */
export const listed = (lists: Partial<StopListRow>): StopListRow => ({
  phone: '380501234567',
  createdAt: ago(30 * day),
  sms: false,
  viber: false,
  rcs: false,
  unknown: [],
  ...lists,
})
export const onAllLists = listed({ sms: true, viber: true, rcs: true })

/** Nothing that is known of this person explains a message that has not arrived. */
export const somebody: WhyPerson = {
  stopList: [],
  hlr: checked('active', 60 * day),
  kindOfNumber: 'mobile',
  timeZone: 'UTC',
  now,
}
