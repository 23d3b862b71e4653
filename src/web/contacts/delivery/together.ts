import type { Message } from '#contract/message.ts'

/** A message, those that were sent instead of it, and the IDs of such ones that are not here. */
export type Together = { message: Message; instead: Together[]; elsewhere: { channel: string; id: number }[] }

/** Rows of this channel are checks of the number, no messages. */
const checkChannel = 'hlr'

export function checksOf(rows: Message[]): Message[] {
  return rows.filter(({ channel }) => channel === checkChannel)
}

export function messagesOf(rows: Message[]): Message[] {
  return rows.filter(({ channel }) => channel !== checkChannel)
}

/** Messages in the order they came, each with those that were sent instead of it. A row that came twice is one. */
export function standTogether(rows: Message[]): Together[] {
  const byId = new Map(messagesOf(rows).map((row) => [row.id, row]))
  const placed = new Set<number>()
  const replaced = new Set(
    [...byId.values()].flatMap(({ alternatives }) =>
      alternatives.flatMap(({ ids }) => ids.filter((other) => byId.has(other))),
    ),
  )

  function place(message: Message): Together {
    placed.add(message.id)
    const instead: Together[] = []
    const elsewhere: Together['elsewhere'] = []
    for (const { channel, ids } of message.alternatives) {
      for (const id of ids) {
        const other = byId.get(id)
        if (!other) elsewhere.push({ channel, id })
        else if (!placed.has(id)) instead.push(place(other))
      }
    }
    return { message, instead, elsewhere }
  }

  const messages = [...byId.values()]
  const heads = messages.filter(({ id }) => !replaced.has(id)).map(place)
  // Messages that replace each other in a circle have no first one.
  const circles = messages.flatMap((message) => (placed.has(message.id) ? [] : [place(message)]))
  const order = new Map(messages.map(({ id }, at) => [id, at]))
  return [...heads, ...circles].toSorted((one, other) => at(one, order) - at(other, order))
}

function at({ message }: Together, order: ReadonlyMap<number, number>): number {
  return order.get(message.id) ?? 0
}
