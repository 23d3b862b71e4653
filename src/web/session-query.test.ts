import { expect, it } from 'vitest'
import type { Session } from '#contract/session.ts'
import { isSignedOut, onOwnClock } from './session-query.ts'

const hour = 3_600_000
const user = { id: '1', name: 'Anna', email: null, now: 10 * hour, idleExpiresAt: 11 * hour, expiresAt: 22 * hour }
const session: Session = {
  mode: 'live',
  timeZone: 'UTC',
  timeZoneAssumed: false,
  homeCountries: [],
  cabinetUrl: '',
  nameFields: [],
  pinnedFields: [],
  phonesMasked: false,
  signIn: 'required',
  user,
}

it.each([-5, 5])('the ends of a session stand by the clock of a browser that is %d hours ahead', (ahead) => {
  const here = user.now + ahead * hour
  const { idleExpiresAt, expiresAt } = onOwnClock(user, here)
  expect([idleExpiresAt - here, expiresAt - here]).toEqual([hour, 12 * hour])
})

it('the time that an answer takes does not put the ends off', () => {
  expect(onOwnClock(user, user.now + 900)).toMatchObject({ idleExpiresAt: user.idleExpiresAt })
})

it('only who must sign in and has not is signed out', () => {
  expect(isSignedOut({ ...session, user: null })).toBe(true)
  for (const other of [undefined, session, { ...session, signIn: 'none' as const, user: null }]) {
    expect(isSignedOut(other)).toBe(false)
  }
})
