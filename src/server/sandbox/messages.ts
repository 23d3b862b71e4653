import type { Quirk } from './cast-delivery.ts'
import { errorAnswer, invalidAnswer } from './errors.ts'
import { type MessageOrder, messageIndexAt } from './message-index.ts'
import { campaignOf, campaignTime, castRow, crowdRow, type Entry } from './message-stream.ts'
import { type Members, minute } from './scene.ts'
import { integerWithin, readTime } from './values.ts'

/** Somebody who looks again after this time sees a message under way once more. */
const forgetMs = 2 * minute

export type Messages = {
  /** `GET /api/messages`. @param query by name with brackets (`page[limit]`) */
  answer(query: Record<string, string>, quirk: Quirk | undefined): Response
  campaign(id: number): Response
}

/** Answers from the stream of messages, by every parameter and limit that One-API documents. */
export function createMessages(now: () => number): Messages {
  const firstSeen = new Map<number, number>()

  function seenMs(id: number): number {
    const first = firstSeen.get(id)
    if (first !== undefined && now() - first < forgetMs) return now() - first
    firstSeen.set(id, now())
    return 0
  }

  function rowOf(entry: Entry, anchor: number): Members {
    return entry.cast === undefined ? crowdRow(entry, now()) : castRow(entry, anchor, seenMs(entry.id))
  }

  return {
    answer(query, quirk) {
      const limit = integerWithin(query['page[limit]'] ?? '50', 15, 500)
      const offset = integerWithin(query['page[offset]'] ?? '0', 0, Number.MAX_SAFE_INTEGER)
      const sort = query.sort ?? 'id'
      const way = query.way ?? 'asc'
      const earliest = new Date(now())
      earliest.setUTCMonth(earliest.getUTCMonth() - 3)
      const from = readTime(query['filter[from]']) ?? earliest.getTime()
      const to = readTime(query['filter[to]']) ?? now()
      const isId = (name: string) => query[name] === undefined || /^[1-9]\d{0,15}$/.test(query[name])
      const checks = [
        ['page.limit', limit !== undefined, 'The page.limit must be between 15 and 500.'],
        ['page.offset', offset !== undefined, 'The page.offset must be at least 0.'],
        ['sort', ['id', 'phone', 'delivered'].includes(sort), 'The selected sort is invalid.'],
        ['way', ['asc', 'desc'].includes(way), 'The selected way is invalid.'],
        ['filter.id', isId('filter[id]'), 'The filter.id must be an integer.'],
        ['filter.campaign_id', isId('filter[campaign_id]'), 'The filter.campaign_id must be an integer.'],
        ['filter.from', !Number.isNaN(from), 'The filter.from does not match the format Y-m-d H:i:s.'],
        ['filter.to', !Number.isNaN(to), 'The filter.to does not match the format Y-m-d H:i:s.'],
        ['filter.from', !(from < earliest.getTime() - minute), 'The filter.from must be at most 3 months ago.'],
      ] as const
      const invalid = checks.flatMap(([name, isValid, message]) => (isValid ? [] : [[name, [message]] as const]))
      if (limit === undefined || offset === undefined || invalid.length > 0) {
        return invalidAnswer(Object.fromEntries(invalid))
      }
      const order: MessageOrder =
        quirk === 'ignores-sort' || sort === 'id'
          ? 'id'
          : sort === 'delivered'
            ? sort
            : quirk === 'sorts-as-text'
              ? 'text'
              : 'number'
      const { anchor, entries, within } = messageIndexAt(now())
      const begin = quirk === 'ignores-from' ? earliest.getTime() : from
      const end = Math.min(to, now())
      const places = filtered(within(order, begin, end), query, entries)
      const total = places.length
      const [first, last] = way === 'asc' ? [offset, offset + limit] : [total - offset - limit, total - offset]
      const page = [...places.subarray(Math.max(0, first), Math.max(0, last))].flatMap((place) => entries[place] ?? [])
      if (way === 'desc') page.reverse()
      const data = page.map((entry) => rowOf(entry, anchor))
      return Response.json({ data, meta: { page: { limit, offset, total } } })
    },

    campaign(id) {
      const time = id === vendorCampaign ? Date.UTC(2024, 3, 3, 12, 14, 49) : campaignTime(id, now())
      if (time === undefined) return errorAnswer('notFound')
      const [start, real, end] = [0, 17, 18].map((seconds) => timeText(time + seconds * 1000))
      return Response.json({
        data: {
          ...{ id, name: `SMS api campaign / ${start}`, sender: 'testsms', status: 'done', message_type: 'sms' },
          ...{ start_at: start, real_start_at: real, finished_at: end, created_at: start },
          ...{
            statistics: { delivered: 7, sent: 10 },
            calculated_price: 0,
            currency: null,
            alternative_channels: null,
          },
        },
      })
    },
  }
}

const vendorCampaign = 53651994

const timeText = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')

function filtered(places: Uint32Array, query: Record<string, string>, entries: readonly Entry[]): Uint32Array {
  const { 'filter[id]': id, 'filter[campaign_id]': campaign, 'filter[reference_id]': reference } = query
  if (id === undefined && campaign === undefined && reference === undefined) return places
  return places.filter((place) => {
    const entry = entries[place]
    if (!entry || (id !== undefined && entry.id !== Number(id))) return false
    // No message has a reference.
    return reference === undefined && (campaign === undefined || String(campaignOf(entry)) === campaign)
  })
}
