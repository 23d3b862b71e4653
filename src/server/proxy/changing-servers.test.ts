import { describe, expect, it } from 'vitest'
import { createMadeServer, idsOfPhone } from '../testing/made-messages.ts'
import { idsOf, mixed, search } from '../testing/searched-servers.ts'
import { searchMessages } from './message-search.ts'

// Servers whose messages change, or that fail, while somebody searches.

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
