import { castMessages } from './cast-delivery.ts'
import { createDice, crowdSize, phoneAt } from './crowd.ts'
import { createRandom } from './random.ts'
import { day, hour, type Members, minute, second } from './scene.ts'

// The account's messages as a stream that began long ago: at every slot somebody of the crowd gets one. Time decides
// which of them are there, so that they are the same in every process, and a fixed window never changes.

export const slotMs = (90 * day) / 120_000
const half = 30 * minute

/** Every slot of this kind is a verification code. */
export const codeEvery = 25

/** Ten digits; they rise with time. @param part from 0 to 99, below a slot */
const idAt = (slot: number, part = 0) => 1_700_000_000 + slot * 100 + part

/** A message without what only its row says. */
export type Entry = { at: number; id: number; phone: number; slot: number; cast: number | undefined }

let phones: readonly number[] | undefined

function phoneOfSlot(slot: number): number {
  phones ??= Array.from({ length: crowdSize }, (_, index) => phoneAt(index))
  // Squared, so that some get many.
  return phones[Math.floor(createRandom(slot)() ** 2 * crowdSize)] ?? 0
}

export const slotAt = (time: number): number => Math.floor(time / slotMs)

export function crowdEntry(slot: number): Entry {
  const at = Math.floor((slot * slotMs + createRandom(slot + 7)() * slotMs) / second) * second
  return { at, id: idAt(slot), phone: phoneOfSlot(slot), slot, cast: undefined }
}

/** The half hour that the cast's messages are counted from. */
export const anchorAt = (now: number): number => Math.floor(now / half) * half

/** @param place in `castMessages` */
export function castEntry(place: number, anchor: number): Entry {
  const { age = 0, phone = 0 } = castMessages[place] ?? {}
  const at = anchor - age
  return { at, id: idAt(slotAt(at), 1 + place), phone, slot: slotAt(at), cast: place }
}

const timeText = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')

function row({ at, id, phone }: Entry, sentAt: number | null, deliveredAt: number | null, members: Members): Members {
  return {
    ...{ id, campaign_id: null, reference_id: null, type: 'sms', source: 'rest', text: null, phone, validity: 72 },
    ...{ status: 'sent', amount: { value: '0.0100000', currency: 'UAH' }, sender: 'testsms', created_at: timeText(at) },
    sent_at: sentAt === null ? null : timeText(sentAt),
    delivered_at: deliveredAt === null ? null : timeText(deliveredAt),
    ...{ country: null, parts: 1 },
    ...members,
  }
}

const texts = [
  'Знижка 20 % до п’ятниці',
  'Your parcel arrives today',
  'طلبك في الطريق',
  'Ihr Termin ist morgen um 10:30',
]
const types = ['sms', 'sms', 'sms', 'viber', 'viber', 'rcs', 'whatsapp', 'hlr']
const sources = ['web', 'web', 'rest', 'rest', 'smpp', 'xml', 'twoway']
const ends = ['delivered', 'delivered', 'delivered', 'delivered', 'undelivered', 'sent', 'expired', 'failed', 'unknown']
const viberEnds = [...ends, 'read', 'not_viber_user']

/** What became of a message to the crowd. Times in milliseconds since the epoch. */
function fateOf({ at, slot }: Entry, now: number) {
  const dice = createDice(slot + 13)
  const isCode = slot % codeEvery === 0
  const type = isCode ? 'sms' : dice.pick(types)
  const end = dice.pick(type === 'viber' ? viberEnds : ends)
  const status = now - at < 3 * second ? 'accepted' : end === 'expired' && now - at < 72 * hour ? 'sent' : end
  const deliveredAt = status === 'delivered' || status === 'read' ? at + second * (2 + dice.below(50)) : null
  const source = isCode ? '2fa' : dice.pick(sources)
  return { dice, isCode, type, status, deliveredAt, source }
}

export function crowdRow(entry: Entry, now: number): Members {
  const { dice, isCode, type, status, deliveredAt, source } = fateOf(entry, now)
  const sentAt = status === 'accepted' || status === 'failed' ? null : entry.at + second
  const text = isCode ? `Your BSG TwoFA confirmation code is ${100_000 + dice.below(900_000)}` : dice.pick(texts)
  const members = { type, source, text: type === 'hlr' ? null : text, status, campaign_id: campaignOf(entry) }
  return row(entry, sentAt, deliveredAt, members)
}

/** When a message was delivered, as its row says at first. */
export function arrivalOf(entry: Entry, now: number): number | null {
  if (entry.cast === undefined) return fateOf(entry, now).deliveredAt
  const after = castMessages[entry.cast]?.deliveredAfter
  return after === undefined ? null : entry.at + after
}

/** @param seenMs how long ago somebody first asked for it */
export function castRow(entry: Entry, anchor: number, seenMs: number): Members {
  const place = entry.cast ?? 0
  const { members = {}, sentAfter, deliveredAfter, deliveredOnceSeen, insteadBy } = castMessages[place] ?? {}
  const isLate = deliveredOnceSeen !== undefined && seenMs >= deliveredOnceSeen
  const after = isLate ? anchor - entry.at : deliveredAfter
  const other = insteadBy === undefined ? undefined : castEntry(place + insteadBy, anchor)
  return row(
    entry,
    sentAfter === undefined ? null : entry.at + sentAfter,
    after === undefined ? null : entry.at + after,
    {
      campaign_id: campaignOf(entry),
      country: 'UA',
      ...members,
      ...(isLate && { status: 'delivered' }),
      ...(other && { alternative_channels: { sms: { parts: 1, id: [other.id] } } }),
    },
  )
}

const slotsOfCampaign = 1400
const firstCampaign = 58_000_000

/** Codes, and every third message, belong to none. */
export function campaignOf({ slot }: Entry): number | null {
  return slot % 3 === 0 || slot % codeEvery === 0 ? null : firstCampaign + Math.floor(slot / slotsOfCampaign)
}

/** When a campaign began; undefined where there is none. */
export function campaignTime(id: number, now: number): number | undefined {
  const time = (id - firstCampaign) * slotsOfCampaign * slotMs
  return time > now - 92 * day && time <= now ? time : undefined
}
