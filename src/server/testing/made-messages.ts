import type { MessagePage, MessageRow, PageQuestion, ReadPage } from '../proxy/message-pages.ts'

// A server with as many messages as a test wants, which sorts as the test says, and misbehaves as the test says.

export type MadeRow = { id: number; phone: string }

type Options = {
  order?: 'number' | 'text' | 'id'
  /** Changes what is read, such as its offset. */
  ask?: (question: PageQuestion, call: number) => PageQuestion
  /** Changes what is answered. */
  answer?: (page: MessagePage, question: PageQuestion, call: number) => MessagePage
}

const sorts = {
  number: (one: MadeRow, other: MadeRow) => Number(one.phone) - Number(other.phone),
  text: (one: MadeRow, other: MadeRow) => (one.phone < other.phone ? -1 : one.phone > other.phone ? 1 : 0),
  id: (one: MadeRow, other: MadeRow) => one.id - other.id,
}

const asRow = ({ id, phone }: MadeRow): MessageRow => ({ id, phone, at: id * 1000, isOld: false, raw: {} })

/** About what a row takes on the wire. */
export const bytesOfRow = 400

export function createMadeServer(rows: readonly MadeRow[], { order = 'number', ask, answer }: Options = {}) {
  const sorted = { phone: rows.toSorted(sorts[order]), id: rows.toSorted(sorts.id) }
  const asked: PageQuestion[] = []
  let bytes = 0
  let atOnce = 0
  let mostAtOnce = 0
  const readPage: ReadPage = async (question) => {
    asked.push(question)
    const call = asked.length
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    await Promise.resolve()
    atOnce -= 1
    const { sort, way, offset, limit } = ask?.(question, call) ?? question
    const all = sorted[sort]
    const end = all.length - offset
    const slice =
      way === 'asc'
        ? all.slice(offset, offset + limit)
        : all.slice(Math.max(0, end - limit), Math.max(0, end)).toReversed()
    bytes += slice.length * bytesOfRow
    const page = { rows: slice.map(asRow), total: all.length }
    return answer?.(page, question, call) ?? page
  }
  return { readPage, asked, sorted, bytes: () => bytes, mostAtOnce: () => mostAtOnce }
}

/** What a full read would find, newest first. */
export function idsOfPhone(rows: readonly MadeRow[], phone: string): number[] {
  return rows.flatMap((row) => (row.phone === phone ? [row.id] : [])).sort((one, other) => other - one)
}
