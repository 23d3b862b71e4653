import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError, type ApiErrorKind } from './api.ts'
import { createQueryClient, nextTry, pauses } from './query-client.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Seconds after the first try at which a query is asked again that always fails, and what it says of the next try. */
async function triesOf(error: Error) {
  const client = createQueryClient()
  const start = Date.now()
  const at: number[] = []
  const queryFn = async () => {
    at.push((Date.now() - start) / 1000)
    throw error
  }
  const observer = new QueryObserver(client, { queryKey: ['x'], queryFn })
  const said: unknown[] = []
  const stop = observer.subscribe((result) => {
    const next = nextTry(result)
    if (next && next.count > said.length) said.push(next.seconds)
  })
  await vi.advanceTimersByTimeAsync(1_000_000)
  const end = nextTry(observer.getCurrentResult())
  stop()
  return { at, said, end }
}

describe('a query that fails', () => {
  it.each<[ApiErrorKind, number[]]>([
    ['rate-limited', [5, 10, 20]],
    ['upstream-unavailable', [5, 10, 20, 40]],
    ['upstream-timeout', [5, 10, 20, 40]],
    ['audit-unavailable', [5, 10, 20, 40]],
    ['unreachable', [5, 10, 20, 40]],
  ])('as %s is tried again after %j s, each of which is said, and then no more', async (kind, waits) => {
    const { at, said, end } = await triesOf(new ApiError(kind, ''))
    expect(said).toEqual(waits)
    expect(at.slice(1).map((time, index) => time - (at[index] ?? 0))).toEqual(waits)
    expect(end).toBeUndefined()
  })

  it('waits as long as the server says', async () => {
    const { at, said } = await triesOf(new ApiError('upstream-unavailable', '', { retryAfter: 7 }))
    expect([at, said]).toEqual([
      [0, 7, 14, 21, 28],
      [7, 7, 7, 7],
    ])
  })

  it.each<ApiErrorKind>(['not-found', 'upstream-forbidden', 'upstream-sign-in', 'upstream-malformed', 'unreadable'])(
    'as %s is not tried again: it would be the same',
    async (kind) => {
      expect(pauses[kind]).toBeUndefined()
      expect(await triesOf(new ApiError(kind, ''))).toEqual({ at: [0], said: [], end: undefined })
    },
  )

  it('by a fault of our own is not tried again', async () => {
    expect((await triesOf(new TypeError('x'))).at).toEqual([0])
  })
})
