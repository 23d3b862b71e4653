import { scenarios } from '#contract/scenarios.ts'
import { day, hour, type Members, minute, phoneOf, type ScenarioIdIn, type Scene, second } from './scene.ts'

export type DeliveryId = ScenarioIdIn<'Messages and codes'>

/** A message of the cast. Spans are in milliseconds. */
export type CastMessage = {
  phone: number
  /** Before the last full half hour, so that every window keeps the messages that it had. */
  age: number
  /** After it was created. */
  sentAfter?: number
  deliveredAfter?: number
  /** It is delivered this long after somebody first asked for it. */
  deliveredOnceSeen?: number
  /** Place of the cast's message that was sent instead, counted from this one. */
  insteadBy?: number
  members: Members
}

export type CastCode = { phone: number; age: number; status: string; finishedAfter?: number }

const reachable: Scene = (ago) => ({ hlr_status: 'active', hlr_last_check: ago(2 * hour) })

/** Only their messages and codes differ. */
export const deliveryCast: Record<DeliveryId, Scene> = {
  248457001: reachable,
  248457002: reachable,
  248457003: (ago) => ({ hlr_status: 'absent', hlr_last_check: ago(3 * hour) }),
  248457004: reachable,
  248457005: () => ({}),
  248457006: reachable,
  248457007: reachable,
  248457008: reachable,
  248457009: reachable,
  248457010: reachable,
  248457011: reachable,
  248457012: reachable,
  248457013: reachable,
  248457014: reachable,
  248457015: reachable,
  248457016: reachable,
  248457017: reachable,
  248457018: reachable,
}

type Told = Omit<CastMessage, 'phone'>

const sms = (age: number, status: string, rest: Partial<Told> = {}, members: Members = {}): Told => ({
  age,
  ...rest,
  members: { type: 'sms', source: 'rest', text: 'Your order is on its way', status, ...members },
})

const delivered = (age: number, members: Members = {}): Told =>
  sms(age, 'delivered', { sentAfter: second, deliveredAfter: 5 * second }, members)

const hlr = (age: number, status: string): Told =>
  sms(
    age,
    status,
    { sentAfter: second, ...(status === 'delivered' && { deliveredAfter: 3 * second }) },
    { type: 'hlr', text: null },
  )

const code = { source: '2fa', text: 'Your BSG TwoFA confirmation code is 482913. Do not share this with anyone else' }

const messages: Record<DeliveryId, readonly Told[]> = {
  248457001: [delivered(10 * minute)],
  248457002: [sms(12 * minute, 'sent', { sentAfter: second })],
  248457003: [sms(4 * day, 'expired', { sentAfter: second }, { validity: 24 })],
  248457004: [
    sms(20 * minute, 'not_viber_user', { sentAfter: second, insteadBy: 1 }, { type: 'viber' }),
    delivered(19 * minute),
  ],
  248457005: [sms(9 * minute, 'failed')],
  248457006: [sms(7 * minute, 'moderation', {}, { source: 'web' })],
  248457007: [sms(2 * hour, 'read', { sentAfter: second, deliveredAfter: 4 * second }, { type: 'viber' })],
  248457008: Array.from({ length: 10 }, (_, index) => delivered((2 + 2 * index) * minute)),
  248457009: [delivered(15 * minute, code)],
  248457010: [delivered(3 * hour, code)],
  248457011: [delivered(25 * minute, code)],
  248457012: [],
  248457013: [delivered(2 * day)],
  248457014: [delivered(11 * minute), delivered(60 * day)],
  248457015: [delivered(5 * minute), delivered(5 * day)],
  248457016: [delivered(6 * minute), delivered(20 * day)],
  248457017: [sms(minute, 'sent', { sentAfter: second, deliveredOnceSeen: 6 * second })],
  248457018: [
    hlr(30 * minute, 'delivered'),
    delivered(26 * hour),
    hlr(3 * day, 'undelivered'),
    hlr(40 * day, 'delivered'),
  ],
}

const codes: Partial<Record<DeliveryId, readonly Omit<CastCode, 'phone'>[]>> = {
  248457009: [{ age: 15 * minute, status: 'verified', finishedAfter: 40 * second }],
  248457010: [{ age: 3 * hour, status: 'expired', finishedAfter: 30 * minute }],
  248457011: [{ age: 25 * minute, status: 'failed', finishedAfter: minute }],
}

const ids = scenarios.flatMap(({ id, group }) => (group === 'Messages and codes' ? [id] : []))

export const castMessages: readonly CastMessage[] = ids.flatMap((id) =>
  messages[id].map((told) => ({ ...told, phone: phoneOf(id) })),
)

export const castCodes: readonly CastCode[] = ids.flatMap((id) =>
  (codes[id] ?? []).map((told) => ({ ...told, phone: phoneOf(id) })),
)

/** Asking for this phone's codes is forbidden. */
export const phoneWithoutCodes = phoneOf(248457013)

/** How One-API may deviate from its documents. */
export type Quirk = 'ignores-sort' | 'ignores-from' | 'sorts-as-text'

export const quirks: ReadonlyMap<number, Quirk> = new Map<DeliveryId, Quirk>([
  [248457014, 'ignores-sort'],
  [248457015, 'ignores-from'],
  [248457016, 'sorts-as-text'],
])
