import { expect, it } from 'vitest'
import { canRenew, phaseOf } from './session-phase.ts'

const minute = 60_000
const user = { id: '1', name: 'Anna', email: null, now: 0, idleExpiresAt: 30 * minute, expiresAt: 720 * minute }

it.each([
  [0, 'running'],
  [28 * minute - 1, 'running'],
  [28 * minute, 'ending'],
  [30 * minute - 1, 'ending'],
  [30 * minute, 'over'],
  [31 * minute, 'over'],
] as const)('after %d ms a session of half an hour is %s', (now, phase) => {
  expect(phaseOf(user, now)).toBe(phase)
})

it('a session can be put off until its last end, and not beyond', () => {
  expect(canRenew(user)).toBe(true)
  expect(canRenew({ ...user, idleExpiresAt: user.expiresAt })).toBe(false)
})
