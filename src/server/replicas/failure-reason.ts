import { LateError } from './in-time.ts'

/** Why the engine counts as away, for the log: a code such as `ECONNREFUSED`, or the engine's, such as `WRONGPASS`. */
export function failureReason(cause: unknown): string {
  if (cause instanceof LateError) return 'timeout'
  if (!(cause instanceof Error)) return 'closed'
  const { code } = cause as NodeJS.ErrnoException
  if (typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code)) return code
  if (/^Unknown RESP type/.test(cause.message)) return 'no Redis'
  // Only the first word: no more of a message may quote what was sent.
  return /^[A-Z]{3,20}(?= )/.exec(cause.message)?.[0] ?? 'closed'
}
