import { castMessages } from './cast-delivery.ts'
import { anchorAt, arrivalOf, castEntry, crowdEntry, type Entry, slotAt } from './message-stream.ts'
import { day, minute } from './scene.ts'

export type MessageOrder = 'id' | 'number' | 'text' | 'delivered'

/** All messages of three months, sorted once in each way that somebody asks for. */
export type MessageIndex = {
  anchor: number
  entries: readonly Entry[]
  /** The places in `entries` of those in a window, in order. A search asks for many pages of the same. */
  within(order: MessageOrder, begin: number, end: number): Uint32Array
}

const mostWindows = 16

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
      const arrivals = new Map(entries.map((entry) => [entry, arrivalOf(entry, now) ?? 0]))
      const timeOf = (entry: Entry) => arrivals.get(entry) ?? 0
      return (one, other) => timeOf(one) - timeOf(other) || one.id - other.id
    },
  }

  const times = Float64Array.from(entries, ({ at }) => at)
  const windows = new Map<string, Uint32Array>()

  function sorted(order: MessageOrder): Uint32Array {
    const known = keys.get(order)
    if (known) return known
    const by = compare[order]()
    const inOrder = entries.map((entry, place) => ({ entry, place })).sort((one, other) => by(one.entry, other.entry))
    const places = Uint32Array.from(inOrder, ({ place }) => place)
    keys.set(order, places)
    return places
  }

  return {
    anchor,
    entries,
    within(order, begin, end) {
      const key = `${order} ${begin} ${end}`
      const known = windows.get(key)
      if (known) return known
      const places = sorted(order).filter((place) => (times[place] ?? 0) >= begin && (times[place] ?? 0) <= end)
      const [oldest] = windows.size >= mostWindows ? windows.keys() : []
      if (oldest !== undefined) windows.delete(oldest)
      windows.set(key, places)
      return places
    },
  }
}
