import { fewestRows, mostRows, pagesAtOnce, type ReadMessages } from './message-pages.ts'
import type { PhoneOrder } from './phone-orders.ts'
import { type Place, placeOf, type SortedView } from './sorted-view.ts'

export type Spot = { offset: number; limit: number }

/** Where a server gives no more rows than this, a search asks for as many: they cost pages, and hardly any bytes. */
const smallPage = 100

type Side = { edge: number; gap: number; way: number }

/** Windows of up to four pages are read whole. */
const mostToReadWhole = pagesAtOnce * mostRows

export const isSmall = ({ total }: SortedView): boolean => total <= mostToReadWhole

/** A server may give fewer rows than asked for; then its largest page is what we can count on. */
export function largestPage(pages: readonly ReadMessages[]): number {
  const short = pages.filter(({ offset, rows, limit, total = 0 }) => rows.length < Math.min(limit, total - offset))
  return Math.max(1, Math.min(mostRows, ...short.map(({ rows }) => rows.length)))
}

/** The pages that would tell most about where the phone stands in any of these orders. */
export function nextSpots(view: SortedView, orders: readonly PhoneOrder[], phone: string): Spot[] {
  const places = new Map(orders.map((order) => placeOf(view, order, phone)).map((each) => [JSON.stringify(each), each]))
  const share = Math.max(1, Math.floor(pagesAtOnce / places.size))
  return [...places.values()].flatMap((place) => spotsAround(view, place, share))
}

function spotsAround(view: SortedView, place: Place, count: number): Spot[] {
  const largest = largestPage(view.pages)
  const begin = Math.max(0, place.begin - 1)
  const end = place.end + 1
  const limit = end - begin + view.drift
  if (limit <= largest) return [{ offset: begin, limit }]
  if (!place.seen) return halving(view, place, count)
  const { first, last } = place.seen
  const isNear = (gap: number) => gap <= largest / 2
  const sides = [
    { edge: first, gap: first - place.begin, way: -1 },
    { edge: last, gap: place.end - last - 1, way: 1 },
  ].filter(({ gap }) => !isNear(gap))
  if (sides.length === 0) return holesIn(view, begin, end, largest)
  const seen = Math.max(100, last - first + 1)
  const rows = largest <= smallPage ? largest : fewestRows
  return sides.flatMap((side) => leaps(side, seen, rows, Math.max(1, Math.floor(count / sides.length))))
}

/** Evenly spread; the first time, the last page too, which shows where the longest phones stand. */
function halving(view: SortedView, { begin, end }: Place, count: number): Spot[] {
  const spots = even(begin, end, count)
  const isFirst = view.pages.every(({ offset }) => offset === 0)
  return isFirst ? [lastPage(view.total), ...spots.slice(1)] : spots
}

/** One row fewer than asked for shows that it is the last page. */
export function lastPage(total: number): Spot {
  return { offset: Math.max(0, total - fewestRows + 1), limit: fewestRows }
}

export function even(begin: number, end: number, count: number): Spot[] {
  const step = (end - begin) / (count + 1)
  return Array.from({ length: count }, (_, index) => probe(begin + step * (index + 1)))
}

/** Most phones have few rows, so the next tries are near the edge of those seen; if that fails, further and further. */
function leaps({ edge, gap, way }: Side, seen: number, rows: number, count: number): Spot[] {
  return Array.from({ length: count }, (_, index) => {
    const leap = Math.min(seen * 10 ** index, (gap * (index + 1)) / (count + 1))
    return probe(edge + way * leap, rows)
  })
}

function probe(middle: number, rows = fewestRows): Spot {
  return { offset: Math.max(0, Math.round(middle) - Math.floor(rows / 2)), limit: rows }
}

/** What pages of the same total have not shown of these offsets. */
export function holesIn({ pages, total }: SortedView, begin: number, end: number, largest: number): Spot[] {
  const spots: Spot[] = []
  const known = pages.filter((page) => page.total === total).toSorted((one, other) => one.offset - other.offset)
  let at = begin
  const fill = (until: number) => {
    for (; at < until; at += largest) spots.push({ offset: at, limit: Math.min(largest, until - at) })
  }
  for (const { offset, rows } of known) {
    if (offset > at) fill(Math.min(offset, end))
    at = Math.max(at, offset + rows.length)
  }
  fill(end)
  return spots.slice(0, pagesAtOnce)
}
