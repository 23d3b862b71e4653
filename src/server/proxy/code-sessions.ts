import { parseTimestamp } from '#contract/time.ts'
import { listOf, phoneSchema, textOf } from '#contract/wire.ts'
import { ProblemError } from '../http/problem.ts'
import { vendorDays, type Window } from './message-window.ts'

/** BSG's pages have ten rows at least, so that a shorter list is all there is. */
const fewestCodes = 10
const mostCodes = 200

export function codesQuery(phone: string, window: Window, timeZone: string): Record<string, string> {
  const { from, to } = vendorDays(window, timeZone)
  return {
    'page[offset]': '0',
    'page[limit]': String(mostCodes),
    sort: 'created_at',
    way: 'desc',
    'filter[from]': from,
    'filter[to]': to,
    'filter[recipient]': phone,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * The sessions in `{"data":{"total":1,"list":[…]}}`, or in a plain list as BSG has elsewhere.
 * @throws {ProblemError} `upstream-malformed`
 */
export function readCodes({ data }: Record<string, unknown>): { rows: unknown[]; complete: boolean } {
  const found = isRecord(data) && !Array.isArray(data) ? data : { list: data }
  if (!isRecord(found.list)) throw new ProblemError('upstream-malformed', { reason: 'no list' })
  const rows = listOf(found.list)
  const total = textOf('total' in found ? found.total : null) ?? ''
  return { rows, complete: /^\d{1,12}$/.test(total) ? rows.length >= Number(total) : rows.length < fewestCodes }
}

/** A server that ignores a filter shows the sessions of others, or older ones. */
export function isAboutCode(row: unknown, phone: string, { from }: Window, timeZone: string): boolean {
  if (!isRecord(row) || phoneSchema.parse(row.recipient) !== phone) return false
  const created = parseTimestamp(textOf(row.created_at) ?? '', timeZone)
  return created === undefined || created >= from
}
