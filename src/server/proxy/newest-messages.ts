import { idsOf, isLast, mostRows, pagesAtOnce, type ReadMessages } from './message-pages.ts'
import type { Spot } from './search-plan.ts'

export type NewestMessages = {
  pages: ReadMessages[]
  isComplete: boolean
  /** Milliseconds since the epoch; undefined if the pages are in no order of time. */
  readBackTo: number | undefined
}

/** Five thousand messages. */
const mostNewestPages = 10

type Read = (spots: readonly Spot[], sort: 'id') => Promise<ReadMessages[]>

/** Reads the newest messages of everybody, for a server that does not sort by phone as it should. */
export async function readNewest(read: Read, pagesLeft: number): Promise<NewestMessages> {
  const most = Math.min(mostNewestPages, pagesLeft)
  const pages = await read([{ offset: 0, limit: mostRows }], 'id')
  const [first] = pages
  if (!first) return { pages, isComplete: false, readBackTo: undefined }
  const step = Math.max(1, first.rows.length)
  const { total } = first
  // A server that ignores the order gives the oldest first: then the newest are at the end.
  const isFromEnd = directionOf([first]) === 1 && total !== undefined && total > step
  const offsetOf = (place: number) =>
    !isFromEnd || total === undefined ? place * step : place === 0 ? 0 : total - place * step
  let place = 1
  while (place < most && !hasEnded(pages)) {
    const count = Math.min(pagesAtOnce, most - place)
    const spots = Array.from({ length: count }, (_, index) => offsetOf(place + index))
      .filter((offset) => offset > -step)
      .map((offset) => ({ offset: Math.max(0, offset), limit: mostRows }))
    place += count
    const more = spots.length > 0 ? await read(spots, 'id') : []
    if (more.length < count) {
      pages.push(...more)
      break
    }
    const before = idsOf(pages).size
    pages.push(...more)
    if (idsOf(pages).size === before) break
  }
  return { pages, isComplete: hasAll(pages), readBackTo: readBackTo(isFromEnd ? pages.slice(1) : pages) }
}

/** The last page is there, or it is older than the window from its first row on. */
function hasEnded(pages: readonly ReadMessages[]): boolean {
  return hasAll(pages) || pages.some(({ rows }) => rows.length === 0 || rows.every(({ isOld }) => isOld))
}

/** Every message of the window, and the total never changed. */
function hasAll(pages: readonly ReadMessages[]): boolean {
  const count = idsOf(pages).size
  const isWhole = (page: ReadMessages) =>
    page.offset + page.rows.length === page.total && page.total === count && isLast(page, pages)
  const isSame = pages.every(({ total }) => total === pages[0]?.total)
  if (pages[0]?.total !== undefined) return isSame && pages.some(isWhole)
  const end = pages.find(({ rows }) => rows.length === 0)
  return end !== undefined && count === pages.reduce((sum, { rows }) => sum + rows.length, 0) && end.offset <= count
}

/** 1: IDs rise from row to row, -1: they fall; 0: neither. */
function directionOf(pages: readonly ReadMessages[]): number {
  const ids = pages.flatMap(({ rows }) => rows.map(({ id = 0 }) => id))
  const steps = new Set(ids.slice(1).map((id, index) => Math.sign(id - (ids[index] ?? id))))
  return steps.size === 1 ? ([...steps][0] ?? 0) : 0
}

function readBackTo(pages: readonly ReadMessages[]): number | undefined {
  const times = pages.flatMap(({ rows }) => rows.flatMap(({ at }) => (at === undefined ? [] : [at])))
  const isInOrder = pages.every((page) => directionOf([page]) !== 0 || page.rows.length < 2)
  return isInOrder && times.length > 0 ? Math.min(...times) : undefined
}
