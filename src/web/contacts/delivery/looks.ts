import type { CodeSession } from '#contract/code-session.ts'
import type { Message } from '#contract/message.ts'
import { codeStatusFacts, messageStatusFacts } from '#contract/message-status.ts'
import { parseTimestamp } from '#contract/time.ts'
import { pauseWhileSent } from '../contact-query.ts'
import { messagesOf } from './together.ts'

const hour = 3_600_000

/** How long (hours) BSG tries where it does not say. */
const usualValidity = 72

/** A code that nobody has entered by then will not be. Nobody says how long they live; half an hour is common. */
const codeLife = hour

/** Messages that are asked about again at once, at most: each is a call to BSG. */
const mostWatched = 3

/** Whether BSG may still change what it says of a message. @param now milliseconds since the epoch */
function isOpen({ status, createdAt, validity }: Message, timeZone: string, now: number): boolean {
  if (messageStatusFacts(status).isFinal) return false
  const created = createdAt === null ? undefined : parseTimestamp(createdAt, timeZone)
  return created === undefined || now - created < (validity ?? usualValidity) * hour
}

/** The IDs of the messages that the page looks at again: the newest ones that may still change. */
export function watchedIds(messages: Message[], timeZone: string, now: number): ReadonlySet<number> {
  const open = messagesOf(messages).filter((message) => isOpen(message, timeZone, now))
  return new Set(open.slice(0, mostWatched).map(({ id }) => id))
}

/** Whether a code, or a message that brings it, may still change. */
export function isCodeOpen({ status, createdAt, expiresAt }: CodeSession, timeZone: string, now: number): boolean {
  if (codeStatusFacts(status).isFinal) return false
  const end = instantOf(expiresAt, timeZone) ?? (instantOf(createdAt, timeZone) ?? now) + codeLife
  // BSG says what became of it a little after its end.
  return now < end + hour / 60
}

function instantOf(text: string | null, timeZone: string): number | undefined {
  return text === null ? undefined : parseTimestamp(text, timeZone)
}

/** Pause (ms) before the next look; false when none follows. @param looks how often it has been looked at, from 1 on */
export function pauseBeforeLook(isOpen: boolean, looks: number): number | false {
  return isOpen && pauseWhileSent(looks)
}
