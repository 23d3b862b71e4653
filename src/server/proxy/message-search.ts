import {
  distinctRows,
  type MessagePage,
  type MessageRow,
  mostRows,
  PageRefusedError,
  pagesAtOnce,
  type ReadMessages,
  type ReadPage,
} from './message-pages.ts'
import { readNewest } from './newest-messages.ts'
import type { PhoneOrder } from './phone-orders.ts'
import { even, holesIn, isSmall, largestPage, nextSpots, type Spot } from './search-plan.ts'
import { hasAll, isFound, isTooMuch } from './search-proof.ts'
import { followsIds, viewOf } from './sorted-view.ts'

/** The messages of one phone, out of those of everybody in a window. */
export type FoundMessages = {
  /** Newest first. */
  rows: MessageRow[]
  /** Messages of everybody in the window; undefined if the server does not say it, or says it of more than the window. */
  total: number | undefined
  /** How many of them were looked at. */
  read: number
  /** Whether none can have been missed. */
  complete: boolean
  /** When the newest messages were read: the oldest of them, in milliseconds since the epoch. */
  readBackTo: number | undefined
}

export const mostPages = 40

type Reading = {
  read(spots: readonly Spot[], sort: 'phone' | 'id'): Promise<ReadMessages[]>
  pagesLeft(): number
  /** What ended the search early. */
  failure(): { error: unknown } | undefined
}

/** Keeps the pages that came when one fails, and reads no more after that. */
function createReading(readPage: ReadPage): Reading {
  let left = mostPages
  let failure: { error: unknown } | undefined
  return {
    async read(spots, sort) {
      const way = sort === 'phone' ? 'asc' : 'desc'
      const asked = spots.slice(0, left).map((spot) => ({ sort, way, ...spot, limit: within(spot.limit) }) as const)
      left -= asked.length
      const pages = await Promise.allSettled(asked.map((question) => readPage(question)))
      return pages.flatMap((page, index) => {
        const question = asked[index]
        if (page.status === 'fulfilled') return question ? [{ ...question, ...page.value } satisfies MessagePage] : []
        if (!failure || failure.error instanceof PageRefusedError) failure = { error: page.reason }
        return []
      })
    },
    pagesLeft: () => left,
    failure: () => failure,
  }
}

const within = (limit: number) => Math.min(mostRows, Math.max(15, Math.ceil(limit)))

/**
 * Finds a phone's messages by halving, since the server can sort by phone but not filter by it. If the pages contradict
 * each other, it reads the newest ones instead. Why so: docs/decisions/delivery.md
 * @throws what `readPage` throws, if no page came at all
 */
export async function searchMessages(phone: string, readPage: ReadPage): Promise<FoundMessages> {
  const reading = createReading(readPage)
  const sorted = await readSorted(phone, reading)
  const newest = sorted.isFinished ? undefined : await readNewest(reading.read, reading.pagesLeft())
  const pages = [...sorted.pages, ...(newest?.pages ?? [])]
  const failure = reading.failure()
  if (pages.length === 0 && failure) throw failure.error
  const looked = newest ? newest.pages : sorted.pages
  const all = distinctRows(pages)
  return {
    rows: all.filter((row) => row.phone === phone && !row.isOld).toSorted(newestFirst),
    total: all.some(({ isOld }) => isOld) ? undefined : pages.at(-1)?.total,
    read: distinctRows(looked).length,
    complete: sorted.isComplete || newest?.isComplete === true,
    readBackTo: newest?.readBackTo,
  }
}

function newestFirst(one: MessageRow, other: MessageRow): number {
  return (other.at ?? 0) - (one.at ?? 0) || (other.id ?? 0) - (one.id ?? 0)
}

/** `isFinished`: there is no use in reading the newest pages. */
type Sorted = { pages: ReadMessages[]; isComplete: boolean; isFinished: boolean }

async function readSorted(phone: string, { read, pagesLeft, failure }: Reading): Promise<Sorted> {
  const pages = await read([{ offset: 0, limit: 15 }], 'phone')
  const asked = new Map<string, number>()
  let isSampled = false
  let orders: readonly PhoneOrder[] | undefined
  while (pages.every(({ total }) => total !== undefined) && pages.length > 0 && failure() === undefined) {
    const view = viewOf(pages, orders)
    orders = view.orders
    const largest = largestPage(pages)
    if (hasAll(view)) return { pages, isComplete: true, isFinished: true }
    const open = view.orders.filter((order) => !isFound(view, order, phone))
    if (view.orders.length === 0 && !isSmall(view)) break
    let spots: Spot[] = []
    if (isSmall(view)) spots = holesIn(view, 0, view.total + 1, largest)
    else if (open.length > 0) {
      if (open.some((order) => isTooMuch(view, order, phone, pagesLeft()))) break
      spots = nextSpots(view, open, phone)
    } else if (followsIds(view) && !isSampled) {
      isSampled = true
      spots = even(0, view.total, 2 * pagesAtOnce)
    } else return { pages, isComplete: true, isFinished: true }
    const fresh = unasked(spots, asked)
    if (fresh.length === 0 || pagesLeft() === 0) break
    for (let at = 0; at < fresh.length; at += pagesAtOnce) {
      pages.push(...(await read(fresh.slice(at, at + pagesAtOnce), 'phone')))
    }
  }
  const hasFailed = failure() !== undefined && !(failure()?.error instanceof PageRefusedError)
  return { pages, isComplete: false, isFinished: hasFailed }
}

/** A page may be asked for twice, since messages may have been added; more often would lead nowhere. */
function unasked(spots: readonly Spot[], asked: Map<string, number>): Spot[] {
  const fresh = new Map<string, Spot>()
  for (const spot of spots) {
    const key = `${spot.offset} ${spot.limit}`
    if ((asked.get(key) ?? 0) < 2) fresh.set(key, spot)
  }
  for (const key of fresh.keys()) asked.set(key, (asked.get(key) ?? 0) + 1)
  return [...fresh.values()]
}
