import type { User } from '#contract/session.ts'

/** How near the end of a session is. */
export type SessionPhase = 'running' | 'ending' | 'over'

/** Milliseconds before the end that the agent is warned. */
const warned = 2 * 60_000

/** @param now milliseconds since the epoch, by the clock that the user's times are of */
export function phaseOf({ idleExpiresAt }: User, now: number): SessionPhase {
  if (now >= idleExpiresAt) return 'over'
  return now >= idleExpiresAt - warned ? 'ending' : 'running'
}

/** Whether use puts the end off; else it has come to the last one. */
export function canRenew({ expiresAt, idleExpiresAt }: User): boolean {
  return idleExpiresAt < expiresAt
}
