import { describe, expect, it } from 'vitest'
import { createMadeServer } from '../testing/made-messages.ts'
import { campaigns, idsOf, mixed, search } from '../testing/searched-servers.ts'
import { type MessagePage, PageRefusedError } from './message-pages.ts'
import { searchMessages } from './message-search.ts'

// Servers that do not do what the vendor's documents say. None of them may make "none" of "not seen".

describe('a server that ignores the sort', () => {
  it('shows its newest messages, and none of it is called complete', async () => {
    const rows = mixed(20_000)
    const phone = rows[3]?.phone ?? ''
    const { found, asked, all } = await search(rows, phone, { order: 'id' })
    expect(found).toMatchObject({ complete: false, total: 20_000, read: 5000, readBackTo: 15_001_000 })
    const newest = all.filter((id) => id > 15_000)
    expect(idsOf(found).filter((id) => (id ?? 0) > 15_000)).toEqual(newest)
    expect(asked.length).toBeLessThanOrEqual(40)
  })

  it('is read whole if it has few messages', async () => {
    const rows = mixed(1800)
    const { found, all } = await search(rows, rows[5]?.phone ?? '', { order: 'id' })
    expect(found.complete).toBe(true)
    expect(idsOf(found)).toEqual(all)
  })

  it.each([[[9000, 9000]], [[30_000, 3000, 3000]], [[4000, 4000, 40_000]]])(
    'is not believed where campaigns were sent in the order of their phones: %j',
    async (sizes) => {
      const rows = campaigns(sizes)
      for (const phone of [rows[1000]?.phone ?? '', rows[3500]?.phone ?? '']) {
        const { found, all } = await search(rows, phone, { order: 'id' })
        if (found.complete) expect(idsOf(found)).toEqual(all)
        else expect(all).toEqual(expect.arrayContaining(idsOf(found)))
      }
    },
  )

  it('shows the newest messages even if it gives the oldest first whatever is asked', async () => {
    const rows = mixed(20_000)
    const { found } = await search(rows, rows[19_990]?.phone ?? '', {
      order: 'id',
      ask: (question) => ({ ...question, sort: 'id', way: 'asc' }),
    })
    expect(idsOf(found)).toContain(19_991)
    expect(found).toMatchObject({ complete: false, readBackTo: expect.any(Number) })
  })

  it('is believed where one campaign in the order of its phones is all there is', async () => {
    const rows = campaigns([50_000])
    const { found, all } = await search(rows, rows[30_000]?.phone ?? '', { order: 'id' })
    expect(found.complete).toBe(true)
    expect(idsOf(found)).toEqual(all)
  })
})

it('sorts the other way round, and is understood', async () => {
  const rows = mixed(9000)
  const { found, all } = await search(rows, rows[77]?.phone ?? '', {
    ask: (question) => ({ ...question, way: question.sort === 'phone' ? 'desc' : question.way }),
  })
  expect(found.complete).toBe(true)
  expect(idsOf(found)).toEqual(all)
})

it.each([
  ['many phones', mixed(9000)],
  ['one phone on its first page', mixed(9000, 3)],
])('a server that ignores the offset, with %s, is not believed', async (_, rows) => {
  for (const phone of [rows[8999]?.phone ?? '', '380509999999']) {
    const { found, asked } = await search(rows, phone, { ask: (question) => ({ ...question, offset: 0 }) })
    expect(found.complete).toBe(false)
    expect(asked.length).toBeLessThan(15)
  }
})

it('a server that gives as many rows as there should be, but always from the first one on, is not believed', async () => {
  const { found } = await search(mixed(9000, 3), '380509999999', {
    ask: (question) => ({
      ...question,
      offset: 0,
      limit: Math.max(0, Math.min(question.limit, 9000 - question.offset)),
    }),
  })
  expect(found.complete).toBe(false)
})

describe('a server that says no total', () => {
  const silent = { answer: ({ rows }: MessagePage) => ({ rows, total: undefined }) }

  it('shows its newest messages', async () => {
    const rows = mixed(20_000)
    const { found } = await search(rows, rows[19_999]?.phone ?? '', silent)
    expect(found).toMatchObject({ complete: false, total: undefined, read: 5000 })
    expect(idsOf(found)[0]).toBe(20_000)
  })

  it('is read whole if an empty page comes soon', async () => {
    const rows = mixed(3000)
    const { found, all } = await search(rows, rows[0]?.phone ?? '', silent)
    expect(found.complete).toBe(true)
    expect(idsOf(found)).toEqual(all)
  })
})

it.each([10_000, 2000, 15])('a server that says no total above %d is not believed', async (most) => {
  const rows = mixed(30_000, 29_989)
  const { found } = await search(rows, '380500029900', {
    answer: (page) => ({ ...page, total: Math.min(page.total ?? 0, most) }),
  })
  expect(found.complete).toBe(false)
})

it.each([10_000, 600])('a server that gives nothing from offset %d on is not believed', async (most) => {
  const rows = mixed(30_000, 29_989)
  const { found, asked } = await search(rows, '380500029900', {
    answer: (page, { offset }) => (offset >= most ? { ...page, rows: [] } : page),
  })
  expect(found.complete).toBe(false)
  // It is noticed at once, and the newest pages are read.
  expect(asked.length).toBeLessThanOrEqual(15)
})

it('a server that refuses far offsets shows its newest messages', async () => {
  const rows = mixed(30_000, 29_989)
  const server = createMadeServer(rows)
  const found = await searchMessages(rows[29_999]?.phone ?? '', async (question) => {
    if (question.offset > 5000) throw new PageRefusedError()
    return server.readPage(question)
  })
  expect(found).toMatchObject({ complete: false, total: 30_000 })
  expect(idsOf(found)).toEqual([30_000])
})
