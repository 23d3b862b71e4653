/** Reading the messages of everybody in one fixed window, page by page. */

export type MessageRow = {
  /** Undefined if it cannot be read. */
  id: number | undefined
  /** Digits; null for anything else. */
  phone: string | null
  /** When it was created, in milliseconds since the epoch. */
  at: number | undefined
  /** The server showed it although it is older than the window. */
  isOld: boolean
  /** The row as it came. */
  raw: unknown
}

export type PageQuestion = {
  sort: 'phone' | 'id'
  way: 'asc' | 'desc'
  offset: number
  limit: number
}

/** `total`: rows in the window, if the server says it. A server may give fewer rows than asked for, or more. */
export type MessagePage = { rows: MessageRow[]; total: number | undefined }

/** @throws {PageRefusedError} for a page that the server does not give; anything else ends the search */
export type ReadPage = (question: PageQuestion) => Promise<MessagePage>

/** The server answers, but not with this page: it knows no such sort, or no such offset. */
export class PageRefusedError extends Error {
  override name = 'PageRefusedError'
}

export type ReadMessages = MessagePage & PageQuestion

/** The smallest and the largest page that the vendor allows. */
export const fewestRows = 15
export const mostRows = 500

/** How many pages are read at the same time. */
export const pagesAtOnce = 4

/** Whether the page reaches the end: the server had fewer rows than any page may have. */
export function isLast({ rows, limit }: ReadMessages, pages: readonly ReadMessages[]): boolean {
  const most = Math.max(fewestRows, ...pages.map((page) => page.rows.length))
  return rows.length < Math.min(limit, most)
}

/** The rows that pages hold, each once, the latest reading of it. A row without an ID is a row of its own. */
export function distinctRows(pages: readonly ReadMessages[]): MessageRow[] {
  const rows = new Map<unknown, MessageRow>()
  for (const page of pages) for (const row of page.rows) rows.set(row.id ?? row, row)
  return [...rows.values()]
}

export function idsOf(pages: readonly ReadMessages[]): Set<number> {
  const ids = new Set<number>()
  for (const { rows } of pages) for (const { id } of rows) if (id !== undefined) ids.add(id)
  return ids
}
