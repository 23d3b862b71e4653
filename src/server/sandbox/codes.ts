import { castCodes, phoneWithoutCodes } from './cast-delivery.ts'
import { createDice } from './crowd.ts'
import { errorAnswer, invalidAnswer } from './errors.ts'
import { anchorAt, codeEvery, crowdEntry, crowdRow, slotAt } from './message-stream.ts'
import { day, type Members, minute } from './scene.ts'
import { integerWithin, readDay } from './values.ts'

type Session = { id: string; at: number; phone: number; status: string; finishedAt: number | null; messages: Members[] }

const iso = (time: number) => new Date(time).toISOString().replace('Z', '+00:00')

function uuid(seed: number): string {
  const hex = seed.toString(16).padStart(12, '0')
  return `ea5db413-e368-4952-b745-${hex.slice(-12)}`
}

function rowOf({ id, at, phone, status, finishedAt, messages }: Session): Members {
  return {
    ...{ id, recipient: String(phone), status, channel: 'sms', sender: 'testsms', sender_alt: null },
    message_text: 'Your BSG TwoFA confirmation code is {code}. Do not share this with anyone else',
    ...{ code_lifetime: 30, code_max_tries: 5, code_digits: 6, price: 0.05, currency: 'EUR', country_code: 'UA' },
    ...{
      created_at: iso(at),
      expired_at: iso(at + 30 * minute),
      finished_at: finishedAt === null ? null : iso(finishedAt),
    },
    messages,
  }
}

/** The account's sessions of the last three months, by the stream of messages. */
function sessionsAt(now: number): Session[] {
  const sessions: Session[] = castCodes.map(({ phone, age, status, finishedAfter }, place) => {
    const at = anchorAt(now) - age
    const finishedAt = finishedAfter === undefined ? null : at + finishedAfter
    return { id: uuid(1 + place), at, phone, status, finishedAt, messages: [] }
  })
  const first = Math.ceil(slotAt(now - 92 * day) / codeEvery) * codeEvery
  for (let slot = first; slot <= slotAt(now); slot += codeEvery) {
    const entry = crowdEntry(slot)
    if (entry.at > now) continue
    const status = createDice(slot).pick(['verified', 'verified', 'verified', 'expired', 'failed', 'canceled'])
    const isOver = now - entry.at > 30 * minute
    const finishedAt = isOver ? entry.at + (status === 'expired' ? 30 : 1) * minute : null
    const { status: word, created_at, sent_at } = crowdRow(entry, now)
    const message = {
      id: entry.id,
      recipient: String(entry.phone),
      status: word,
      channel: 'sms',
      sender: 'testsms',
      created_at,
      sent_at,
    }
    sessions.push({
      id: uuid(slot),
      at: entry.at,
      phone: entry.phone,
      status: isOver ? status : 'pending',
      finishedAt,
      messages: [message],
    })
  }
  return sessions
}

const sorts: Record<string, (session: Session) => string | number> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  channel: () => 'sms',
  recipient: ({ phone }) => phone,
  created_at: ({ at }) => at,
  finished_at: ({ finishedAt }) => finishedAt ?? 0,
  country_code: () => 'UA',
}

const statuses = ['pending', 'verified', 'failed', 'canceled', 'expired']

/** `GET /api/2fa/authentications`. @param query by name with brackets */
export function codesAnswer(query: Record<string, string>, now: number): Response {
  const limit = integerWithin(query['page[limit]'] ?? '10', 10, 500)
  const offset = integerWithin(query['page[offset]'] ?? '0', 0, Number.MAX_SAFE_INTEGER)
  const from = readDay(query['filter[from]'])
  const to = readDay(query['filter[to]'])
  const { 'filter[recipient]': recipient, 'filter[status]': status, 'filter[channel]': channel } = query
  const { 'filter[country_code]': country, 'filter[ids]': ids, sort = 'id', way = 'asc' } = query
  const sortBy = Object.hasOwn(sorts, sort) ? sorts[sort] : undefined
  const checks = [
    ['page.limit', limit !== undefined, 'The page.limit must be between 10 and 500.'],
    ['page.offset', offset !== undefined, 'The page.offset must be at least 0.'],
    ['filter.from', !Number.isNaN(from), 'The filter.from field is required.'],
    ['filter.to', !Number.isNaN(to), 'The filter.to field is required.'],
    ['filter.status', status === undefined || statuses.includes(status), 'The selected filter.status is invalid.'],
    [
      'filter.channel',
      channel === undefined || /^(?:sms|viber)$/.test(channel),
      'The selected filter.channel is invalid.',
    ],
    ['sort', sortBy, 'The selected sort is invalid.'],
    ['way', ['asc', 'desc'].includes(way), 'The selected way is invalid.'],
  ] as const
  const invalid = checks.flatMap(([name, isValid, message]) => (isValid ? [] : [[name, [message]] as const]))
  if (limit === undefined || offset === undefined || !sortBy || invalid.length > 0) {
    return invalidAnswer(Object.fromEntries(invalid))
  }
  if (recipient === String(phoneWithoutCodes)) return errorAnswer('forbidden')
  const found = sessionsAt(now).filter(
    (session) =>
      session.at >= from &&
      session.at < to + day &&
      (recipient === undefined || String(session.phone) === recipient) &&
      (status === undefined || session.status === status) &&
      (channel === undefined || channel === 'sms') &&
      (country === undefined || country === 'UA') &&
      (ids === undefined || ids.split(',').includes(session.id)),
  )
  const direction = way === 'asc' ? 1 : -1
  const inOrder = found.toSorted((one, other) => {
    const [left, right] = [sortBy(one), sortBy(other)]
    return direction * (Number(left > right) - Number(left < right))
  })
  return Response.json({ data: { total: found.length, list: inOrder.slice(offset, offset + limit).map(rowOf) } })
}

/** `GET /api/2fa/authentications/{id}`. */
export function codeAnswer(id: string, now: number): Response {
  const session = sessionsAt(now).find((each) => each.id === id)
  return session ? Response.json({ data: rowOf(session) }) : errorAnswer('codeUnknown')
}
