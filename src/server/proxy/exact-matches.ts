import * as z from 'zod/mini'
import { phoneSchema, wireObject } from '#contract/wire.ts'
import { ProblemError } from '../http/problem.ts'
import type { UpstreamAnswer } from '../upstream/upstream-answer.ts'
import { sliceRows } from './search-rows.ts'

const rowSchema = wireObject({ phone: phoneSchema })

/** Upstream's largest page. */
const mostRows = 500

/** Upstream answers a search that it misreads with everybody. @throws {ProblemError} `upstream-malformed` */
export function exactMatches({ text, body: { data } }: UpstreamAnswer, phone: string): string {
  if (!Array.isArray(data)) throw new ProblemError('upstream-malformed', { reason: 'no list' })
  if (data.length > mostRows) throw new ProblemError('upstream-malformed', { reason: 'too many rows' })
  const found = new Set(data.flatMap((row, index) => (hasPhone(row, phone) ? [index] : [])))
  if (found.size === 0) return '{"data":[]}'
  const rows = sliceRows(text).filter((_, index) => found.has(index))
  return `{"data":[${rows.join(',')}]}`
}

function hasPhone(row: unknown, phone: string): boolean {
  const parsed = z.safeParse(rowSchema, row)
  return parsed.success && parsed.data.phone === phone
}
