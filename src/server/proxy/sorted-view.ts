import { isLast, type MessageRow, type ReadMessages } from './message-pages.ts'
import { type PhoneOrder, phoneOrders } from './phone-orders.ts'

/** What the pages read so far, sorted by phone, say together. */
export type SortedView = {
  pages: readonly ReadMessages[]
  /** Of the latest page. */
  total: number
  /** By how many rows offsets may have moved while we read, because messages were added or deleted. */
  drift: number
  /** Orders that every page fits; none: the pages contradict each other. */
  orders: readonly PhoneOrder[]
  runs: readonly Run[]
}

/** Pages without a gap between them: their rows by offset. */
type Run = {
  rows: Map<number, MessageRow>
  begin: number
  end: number
  /** It reaches the end of the window. */
  isClosed: boolean
}

const endOf = ({ offset, rows }: ReadMessages) => offset + rows.length

/**
 * @param pages in the order in which they were read, at least one; each with a total
 * @param orders those that fitted so far
 */
export function viewOf(pages: readonly ReadMessages[], orders = phoneOrders): SortedView {
  const totals = pages.map(({ total = 0 }) => total)
  const drift = Math.max(...totals) - Math.min(...totals)
  const byOffset = pages.toSorted((one, other) => one.offset - other.offset)
  const phones = byOffset.map((page) => ({ page, phones: phonesOf(page) }))
  const isBroken = pages.some(isImpossible) || repeatsPages(byOffset, drift)
  const fitting = isBroken ? [] : orders.filter((order) => fits(order, phones, drift))
  return { pages, total: totals.at(-1) ?? 0, drift, orders: fitting, runs: runsOf(pages, byOffset) }
}

/** No rows where there must be some, or more rows than there are. */
function isImpossible(page: ReadMessages): boolean {
  const { offset, rows, total = 0 } = page
  return (rows.length === 0 && offset < total) || (rows.length > 0 && endOf(page) > total)
}

/** A server that ignores the offset gives the same rows again. Single rows may move among those of the same phone. */
function repeatsPages(byOffset: readonly ReadMessages[], drift: number): boolean {
  return byOffset.some((page, index) =>
    byOffset.slice(index + 1).some((later) => page.offset + drift < later.offset && hasSameRows(page, later)),
  )
}

function hasSameRows({ rows }: ReadMessages, later: ReadMessages): boolean {
  return rows.length > 0 && rows.length === later.rows.length && rows.every(({ id }, at) => id === later.rows[at]?.id)
}

type PagePhones = { page: ReadMessages; phones: string[] }

function fits(order: PhoneOrder, byOffset: readonly PagePhones[], drift: number): boolean {
  return byOffset.every(({ page, phones }, index) => {
    if (phones.some((phone, at) => at > 0 && order(phones[at - 1] ?? phone, phone) > 0)) return false
    const last = phones.at(-1)
    return byOffset.slice(index + 1).every(({ page: later, phones: [first] }) => {
      if (endOf(page) + drift > later.offset) return drift > 0 || agree(page, later)
      return first === undefined || last === undefined || order(last, first) <= 0
    })
  })
}

function phonesOf({ rows }: ReadMessages): string[] {
  return rows.flatMap(({ phone }) => (phone === null ? [] : [phone]))
}

/** Pages that overlap show the same phones at the same offsets. */
function agree(page: ReadMessages, later: ReadMessages): boolean {
  return later.rows.every(({ phone }, index) => {
    const same = page.rows[later.offset + index - page.offset]
    return same === undefined || same.phone === phone
  })
}

/** Whether IDs rise or fall along with the phones, as where a server ignores `sort` and all was sent in order of phone. */
export function followsIds({ pages }: SortedView): boolean {
  const ids = pages
    .toSorted((one, other) => one.offset - other.offset)
    .flatMap(({ rows, offset }) => rows.map(({ id = 0 }, index) => ({ id, at: offset + index })))
    .sort((one, other) => one.at - other.at)
  const steps = ids.map(({ id, at }, index) => {
    const before = ids[index - 1]
    return before && before.at !== at ? Math.sign(id - before.id) : 0
  })
  return !(steps.includes(1) && steps.includes(-1))
}

/** Where the phone's rows can be. */
export type Place = {
  /** All rows before this offset, and all from `end` on, belong to others. */
  begin: number
  end: number
  /** Offsets of the first and the last row of the phone that were seen. */
  seen: { first: number; last: number } | undefined
}

export function placeOf({ pages, total, drift }: SortedView, order: PhoneOrder, phone: string): Place {
  let begin = 0
  let end = total
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const { offset, rows } of pages) {
    for (const [index, row] of rows.entries()) {
      if (row.phone === null) continue
      const at = offset + index
      const way = order(row.phone, phone)
      if (way < 0) begin = Math.max(begin, at + 1)
      else if (way > 0) end = Math.min(end, at)
      else {
        first = Math.min(first, at)
        last = Math.max(last, at)
      }
    }
  }
  const padded = { begin: Math.max(0, begin - drift), end: Math.min(total, end + drift) }
  return { ...padded, seen: last < 0 ? undefined : { first, last } }
}

/** Each page by itself, which is of one moment, and pages of the same total joined. */
function runsOf(pages: readonly ReadMessages[], byOffset: readonly ReadMessages[]): Run[] {
  const total = pages.at(-1)?.total
  const joined: Run[] = []
  for (const page of byOffset) {
    if (page.total !== total) continue
    const run = joined.at(-1)
    if (!run || page.offset > run.end) joined.push(runOf(page, pages))
    else {
      for (const [index, row] of page.rows.entries()) run.rows.set(page.offset + index, row)
      run.end = Math.max(run.end, endOf(page))
      run.isClosed ||= runOf(page, pages).isClosed
    }
  }
  return [...pages.map((page) => runOf(page, pages)), ...joined]
}

function runOf(page: ReadMessages, pages: readonly ReadMessages[]): Run {
  const rows = new Map(page.rows.map((row, index) => [page.offset + index, row]))
  const isClosed = endOf(page) === page.total && isLast(page, pages)
  return { rows, begin: page.offset, end: endOf(page), isClosed }
}
