import { castMessages } from './cast-delivery.ts'
import { anchorAt, castEntry, castRow, crowdEntry, crowdRow, type Entry, slotAt } from './message-stream.ts'
import { day, minute } from './scene.ts'

export type MessageOrder = 'id' | 'number' | 'text' | 'delivered'

/** All messages of three months, sorted once in each way that somebody asks for. */
export type MessageIndex = {
  anchor: number
  entries: readonly Entry[]
  /** Places in `entries`. */
  sorted(order: MessageOrder): Uint32Array
}

const longest = 93 * day

let latest: MessageIndex | undefined

/** Made at the first request of each half hour, for all sandboxes of the process. */
export function messageIndexAt(now: number): MessageIndex {
  if (latest?.anchor !== anchorAt(now)) latest = createMessageIndex(now)
  return latest ?? createMessageIndex(now)
}

function createMessageIndex(now: number): MessageIndex {
  const anchor = anchorAt(now)
  const entries: Entry[] = []
  for (let slot = slotAt(anchor - longest); slot <= slotAt(anchor + 30 * minute); slot += 1)
    entries.push(crowdEntry(slot))
  for (const place of castMessages.keys()) entries.push(castEntry(place, anchor))
  const keys = new Map<MessageOrder, Uint32Array>()

  const compare: Record<MessageOrder, () => (one: Entry, other: Entry) => number> = {
    id: () => (one, other) => one.id - other.id,
    number: () => (one, other) => one.phone - other.phone || one.id - other.id,
    text() {
      const words = new Map(entries.map(({ phone }) => [phone, String(phone)]))
      const wordOf = ({ phone }: Entry) => words.get(phone) ?? ''
      return (one, other) =>
        Number(wordOf(one) > wordOf(other)) - Number(wordOf(one) < wordOf(other)) || one.id - other.id
    },
    delivered() {
      const rowOf = (entry: Entry) => (entry.cast === undefined ? crowdRow(entry, now) : castRow(entry, anchor, 0))
      const times = new Map(entries.map((entry) => [entry, String(rowOf(entry).delivered_at ?? '')]))
      const timeOf = (entry: Entry) => times.get(entry) ?? ''
      return (one, other) =>
        Number(timeOf(one) > timeOf(other)) - Number(timeOf(one) < timeOf(other)) || one.id - other.id
    },
  }

  return {
    anchor,
    entries,
    sorted(order) {
      const known = keys.get(order)
      if (known) return known
      const by = compare[order]()
      const unknown = entries[0]
      const places = Uint32Array.from(entries.keys())
      if (unknown) places.sort((one, other) => by(entries[one] ?? unknown, entries[other] ?? unknown))
      keys.set(order, places)
      return places
    },
  }
}
