import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bytesOfRow, createMadeServer, idsOfPhone, type MadeRow } from '../testing/made-messages.ts'
import type { PageQuestion } from './message-pages.ts'
import { mostPages, searchMessages } from './message-search.ts'

/** Repeatable numbers from 0 to 1. */
function createNoise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

const megabyte = 2 ** 20
const many = '380501234567'

/** Phones of 9 to 13 digits, so that orders by number and by text differ; IDs do not follow the phones. */
function pile(size: number, frequent: string, count: number): MadeRow[] {
  const noise = createNoise(7)
  const prefixes = ['33612', '38050', '38067', '4915', '12025', '376', '919812', '3809', '100', '99999']
  const rows = Array.from({ length: size - count }, (_, index) => {
    const prefix = prefixes[Math.floor(noise() * prefixes.length)] ?? ''
    const length = 9 + Math.floor(noise() * 5)
    const rest = String(Math.floor(noise() * 10 ** 9)).padStart(9, '0')
    return { id: 4_000_000_000 + index * 2, phone: (prefix + rest).padEnd(length, '7').slice(0, length) }
  })
  const own = Array.from({ length: count }, (_, index) => ({ id: 4_000_000_001 + index * 1400, phone: frequent }))
  return [...rows, ...own]
}

/** Made once: a million rows take a second. */
const rows = pile(1_000_000, many, 700)

describe.each(['number', 'text'] as const)('among a million messages sorted by %s', (order) => {
  let server: ReturnType<typeof createMadeServer>
  beforeAll(() => {
    server = createMadeServer(rows, { order })
  }, 60_000)

  const phoneAt = (share: number) => () => server.sorted.phone[Math.floor(share * 999_999)]?.phone ?? ''
  it.each<[string, () => string]>([
    ['the first', phoneAt(0)],
    ['the last', phoneAt(1)],
    ['the middle', phoneAt(0.5)],
    ['a fifth', phoneAt(0.2)],
    ['some place', phoneAt(0.731)],
    ['700 of one phone', () => many],
    ['none, before all', () => '000000000'],
    ['none, after all', () => '999999999999999'],
    ['none, in between', () => '380501234566'],
    ['none, of a length that nobody has', () => '38050123456712'],
  ])(
    '%s is found with at most 40 pages and 3 MB',
    async (_, choose) => {
      const phone = choose()
      const [pages, bytes] = [server.asked.length, server.bytes()]
      const found = await searchMessages(phone, server.readPage)
      expect(found.rows.map(({ id }) => id)).toEqual(idsOfPhone(rows, phone))
      expect(found).toMatchObject({ complete: true, total: 1_000_000 })
      expect(server.asked.length - pages).toBeLessThanOrEqual(mostPages)
      expect(server.bytes() - bytes).toBeLessThanOrEqual(3 * megabyte)
      expect(server.mostAtOnce()).toBeLessThanOrEqual(4)
    },
    60_000,
  )
})

it.each([0, 0.01, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.99, 1])(
  '700 messages of one phone are found at %d of the way among a million',
  async (share) => {
    const first = Math.round(share * 999_300)
    const phoneAt = (at: number) => String(380_000_000_000 + (at < first ? at : Math.max(first, at - 699)))
    let bytes = 0
    const questions: PageQuestion[] = []
    const found = await searchMessages(phoneAt(first), async (question) => {
      questions.push(question)
      const length = Math.max(0, Math.min(question.limit, 1_000_000 - question.offset))
      bytes += length * bytesOfRow
      const rows = Array.from({ length }, (_, index) => {
        const at = question.offset + index
        return { id: (at * 7919) % 1_000_003, phone: phoneAt(at), at, isOld: false, raw: {} }
      })
      return { rows, total: 1_000_000 }
    })
    expect(found).toMatchObject({ complete: true })
    expect(found.rows).toHaveLength(700)
    expect(questions.length).toBeLessThanOrEqual(mostPages)
    expect(bytes).toBeLessThanOrEqual(3 * megabyte)
  },
)

it('finds for 10,000 phones what a full read finds, whatever the pile', async () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2001, max: 9000 }))
  const made = fc.record({
    size,
    order: fc.constantFrom('number' as const, 'text' as const),
    seed: fc.integer(),
    variety: fc.constantFrom(2, 30, 1000, 1e6),
    lengths: fc.constantFrom([12], [9, 12], [9, 10, 11, 12, 15]),
    /** The most rows that the server gives. */
    clamp: fc.constantFrom(500, 500, 100, 50),
  })
  const run = async ({
    size,
    order,
    seed,
    variety,
    lengths,
    clamp,
  }: typeof made extends fc.Arbitrary<infer T> ? T : never) => {
    const noise = createNoise(seed)
    const somebody = () => {
      const length = lengths[Math.floor(noise() * lengths.length)] ?? 12
      return String(38 * 10 ** (length - 2) + Math.floor(noise() * variety) * 3)
    }
    const rows = Array.from({ length: size }, (_, index) => ({ id: index, phone: somebody() }))
    const byPhone = new Map<string, number[]>()
    for (const { id, phone } of rows) {
      const ids = byPhone.get(phone) ?? []
      byPhone.set(phone, ids)
      ids.push(id)
    }
    const server = createMadeServer(rows, {
      order,
      ask: (question) => ({ ...question, limit: Math.min(clamp, question.limit) }),
    })
    for (let count = 0; count < 100; count += 1) {
      const phone = count % 2 === 0 ? somebody() : String(Number(somebody()) + 1)
      const before = server.asked.length
      const found = await searchMessages(phone, server.readPage)
      expect(server.asked.length - before).toBeLessThanOrEqual(mostPages)
      const all = byPhone.get(phone) ?? []
      // Only a phone with a great share of all messages may be left incomplete.
      if (!found.complete) expect(all.length).toBeGreaterThan(clamp * 7)
      else expect(found.rows.map(({ id }) => id).join()).toBe(all.toReversed().join())
    }
  }
  await fc.assert(fc.asyncProperty(made, run), { numRuns: 100 })
}, 120_000)
