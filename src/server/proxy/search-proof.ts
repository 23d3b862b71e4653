import { idsOf } from './message-pages.ts'
import type { PhoneOrder } from './phone-orders.ts'
import { largestPage } from './search-plan.ts'
import { placeOf, type SortedView } from './sorted-view.ts'

/** More messages of one phone than an agent can use. */
const mostFound = 5_000

/** Whether the pages hold every message of the window, in whatever order. */
export function hasAll(view: SortedView): boolean {
  const same = view.pages.filter(({ total }) => total === view.total)
  const whole = view.runs.find(({ begin, end, isClosed }) => begin === 0 && end === view.total && isClosed)
  return whole !== undefined && idsOf(same).size === view.total
}

/** Whether a run of pages begins before the phone's rows, ends after them, and holds all of them. */
export function isFound(view: SortedView, order: PhoneOrder, phone: string): boolean {
  const own = new Set<unknown>()
  for (const { rows } of view.pages) for (const row of rows) if (row.phone === phone) own.add(row.id ?? row)
  return view.runs.some(({ rows, begin, isClosed }) => {
    const ways = [...rows.values()].flatMap((row) => (row.phone === null ? [] : [Math.sign(order(row.phone, phone))]))
    const isBegun = begin === 0 || ways.includes(-1)
    const isEnded = isClosed || ways.includes(1)
    return isBegun && isEnded && own.size >= ways.filter((way) => way === 0).length
  })
}

/** Whether the phone has more messages than we can read, or than an agent can use. */
export function isTooMuch(view: SortedView, order: PhoneOrder, phone: string, pagesLeft: number): boolean {
  const { seen } = placeOf(view, order, phone)
  const rows = seen ? seen.last - seen.first + 1 : 0
  return rows > Math.min(mostFound, pagesLeft * largestPage(view.pages))
}
