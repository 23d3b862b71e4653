import type { Message } from '#contract/message.ts'
import { parseTimestamp } from '#contract/time.ts'

/** Where a message stands in its window. */
export type StripMark = {
  message: Message
  /** Part of the window's length, from 0 to 1. */
  x: number
  /** How many others stand below it. */
  level: number
  /** Milliseconds since the epoch. */
  at: number
}

/** Marks that are nearer to each other than this part of the window would hide one another. */
const width = 1 / 40

/** Higher stacks would need more room than the list itself. */
const highest = 3

/**
 * One mark for each message whose time can be read, the oldest first. Times outside of the window stand at its ends:
 * clocks differ.
 */
export function stripMarks(messages: Message[], window: { from: number; to: number }, timeZone: string): StripMark[] {
  const length = Math.max(1, window.to - window.from)
  const placed = messages
    .flatMap((message) => {
      const at = parseTimestamp(message.createdAt ?? message.sentAt ?? '', timeZone)
      return at === undefined ? [] : [{ message, at, x: Math.min(1, Math.max(0, (at - window.from) / length)) }]
    })
    .toSorted((one, other) => one.at - other.at)
  const stacks = new Map<number, number>()
  return placed.map((mark) => {
    const place = Math.floor(mark.x / width)
    const below = stacks.get(place) ?? 0
    stacks.set(place, below + 1)
    return { ...mark, level: Math.min(below, highest) }
  })
}
