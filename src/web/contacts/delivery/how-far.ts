import type { MessagesAnswer } from '#contract/message.ts'

/** What a search has looked through. Counts are of everybody's messages; undefined where BSG does not say. */
export type HowFar =
  | { kind: 'all'; total: number | undefined }
  /** Only the newest: an older one may have been missed. `backTo`: RFC 3339. */
  | { kind: 'newest'; read: number; total: number | undefined; backTo: string }
  /** Some of them, here and there: any may have been missed. */
  | { kind: 'some'; read: number; total: number | undefined }

export function howFar({ complete, read, total, readBackTo }: MessagesAnswer['meta']): HowFar {
  if (complete) return { kind: 'all', total: total ?? undefined }
  // A count that is less than what was read counts something else.
  const of = total !== null && total >= read ? total : undefined
  return readBackTo === null
    ? { kind: 'some', read, total: of }
    : { kind: 'newest', read, total: of, backTo: readBackTo }
}
