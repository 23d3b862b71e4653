import { describe, expect, it } from 'vitest'
import { createMadeServer, idsOfPhone, type MadeRow } from '../testing/made-messages.ts'
import { type MessagePage, PageRefusedError } from './message-pages.ts'
import { searchMessages } from './message-search.ts'

// Servers that do not do what the vendor's documents say. None of them may make "none" of "not seen".

const mixed = (size: number, people = 997): MadeRow[] =>
  Array.from({ length: size }, (_, index) => ({
    id: index + 1,
    phone: String(380_500_000_000 + ((index * 7919) % people)),
  }))

/** Campaigns one after the other, each sent in the order of the phones, as lists mostly are. */
const campaigns = (sizes: readonly number[]): MadeRow[] =>
  sizes.flatMap((size, campaign) =>
    Array.from({ length: size }, (_, index) => ({
      id: campaign * 1_000_000 + index + 1,
      phone: String(380_500_000_000 + Math.round((index / size) * 1e7)),
    })),
  )

const idsOf = (found: { rows: { id: number | undefined }[] }) => found.rows.map(({ id }) => id)

async function search(rows: readonly MadeRow[], phone: string, options: Parameters<typeof createMadeServer>[1] = {}) {
  const server = createMadeServer(rows, options)
  return { found: await searchMessages(phone, server.readPage), asked: server.asked, all: idsOfPhone(rows, phone) }
}

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
  const { found } = await search(rows, '380500029900', {
    answer: (page, { offset }) => (offset >= most ? { ...page, rows: [] } : page),
  })
  expect(found.complete).toBe(false)
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

it.each([1, 3, 40])('messages that are added meanwhile, %d with each page, hide none', async (added) => {
  const rows = mixed(9000)
  const phones = [rows[4]?.phone ?? '', '380499999999', '380500000997', '380509999999']
  for (const phone of phones) {
    let now = [...rows]
    let next = 9_000
    const found = await searchMessages(phone, async (question) => {
      const page = await createMadeServer(now).readPage(question)
      // They stand before and behind the phone.
      now = now.concat(
        Array.from({ length: added }, () => ({
          id: ++next,
          phone: String(380_500_000_000 + ((next * 31) % 1200)),
        })),
      )
      return page
    })
    const before = idsOfPhone(rows, phone)
    if (found.complete) expect(idsOf(found)).toEqual(expect.arrayContaining(before))
    if (added < 40) expect(found.complete).toBe(true)
  }
})

it('messages of one phone that change their order from page to page are found all the same', async () => {
  const rows = mixed(20_000, 400)
  const phone = rows[7]?.phone ?? ''
  let call = 0
  const found = await searchMessages(phone, async (question) => {
    call += 1
    const way = call % 2 === 0 ? 1 : -1
    return createMadeServer(rows.map(({ id, phone }) => ({ id: way * id, phone })))
      .readPage(question)
      .then((page) => ({
        ...page,
        rows: page.rows.map((row) => ({ ...row, id: Math.abs(row.id ?? 0) })),
      }))
  })
  expect(found.complete).toBe(true)
  expect(idsOf(found)).toEqual(idsOfPhone(rows, phone))
})

it('rows that come again on the next page, in place of others, are not called complete', async () => {
  // 700 of one phone take two pages. The second one begins ten rows too early.
  const rows = [
    ...mixed(20_000),
    ...Array.from({ length: 700 }, (_, index) => ({ id: 50_000 + index, phone: '380500000500' })),
  ]
  const { found } = await search(rows, '380500000500', {
    answer: (page) => ({
      ...page,
      rows: page.rows.length > 15 ? [...page.rows.slice(0, 10), ...page.rows.slice(0, -10)] : page.rows,
    }),
  })
  expect(found.complete).toBe(false)
})

it('a phone with more messages than an agent can use gets the newest of them', async () => {
  const rows = mixed(60_000, 3)
  const { found, asked } = await search(rows, '380500000001')
  expect(found.complete).toBe(false)
  expect(idsOf(found)[0]).toBe(idsOfPhone(rows, '380500000001')[0])
  expect(asked.length).toBeLessThan(25)
})

it('messages that are older than the window are left out, and the total is then not known', async () => {
  const rows = mixed(9000)
  const { found, all } = await search(rows, rows[50]?.phone ?? '', {
    answer: ({ rows: shown, total }) => ({
      total,
      rows: shown.map((row) => ({ ...row, isOld: (row.id ?? 0) <= 4500 })),
    }),
  })
  expect(found).toMatchObject({ complete: true, total: undefined })
  expect(idsOf(found)).toEqual(all.filter((id) => id > 4500))
})

describe('a failure', () => {
  const failAt = (first: number, last = Number.POSITIVE_INFINITY) => {
    const rows = mixed(30_000)
    const server = createMadeServer(rows)
    let call = 0
    const result = searchMessages(rows[9]?.phone ?? '', async (question) => {
      call += 1
      if (call >= first && call <= last) throw new TypeError('rate-limited')
      return server.readPage(question)
    })
    return { result, calls: () => call }
  }

  it('at the first page is told', async () => {
    await expect(failAt(1).result).rejects.toThrow('rate-limited')
  })

  it.each([2, 3, 6, 9, 12])('at page %d leaves what was read, which is not complete', async (first) => {
    const { result, calls } = failAt(first)
    expect(await result).toMatchObject({ complete: false, total: 30_000, read: expect.any(Number) })
    expect(calls()).toBeLessThanOrEqual(first + 3)
  })
})

it.each([
  ['phones that are no numbers', (phone: string, id: number) => (id % 5 === 0 ? null : phone)],
  ['no phone at all', () => null],
])('%s are looked over', async (_, phoneOf) => {
  const rows = mixed(9000)
  const phone = rows[51]?.phone ?? ''
  const { found, all } = await search(rows, phone, {
    answer: (page) => ({
      ...page,
      rows: page.rows.map((row) => ({ ...row, phone: phoneOf(row.phone ?? '', row.id ?? 0) })),
    }),
  })
  const readable = all.filter((id) => phoneOf(phone, id) !== null)
  if (found.complete) expect(idsOf(found)).toEqual(readable)
  else expect(readable).toEqual(expect.arrayContaining(idsOf(found)))
})
