import type { Page } from 'playwright/test'
import { instead } from './asking-page.ts'
import { contact, type State } from './state.ts'

/** What the server says of a session. @param ends minutes until it ends unless it is used, and in any case */
function session(ends?: [idle: number, last: number]) {
  const now = Date.now()
  const [idleExpiresAt, expiresAt] = (ends ?? [0, 0]).map((minutes) => now + minutes * 60_000)
  const user = {
    id: 'https://login.example#anna',
    name: 'Anna Agent',
    email: 'anna@desk.example',
    now,
    idleExpiresAt,
    expiresAt,
  }
  const json = { mode: 'live', timeZone: 'UTC', timeZoneAssumed: true, signIn: 'required', user: ends ? user : null }
  return (page: Page) => instead(page, 'session', (route) => route.fulfill({ json }))
}

export const signInStates: State[] = [
  contact(248452739, 'signed out', { prepare: session(), settled: 'main a' }),
  contact(248452739, 'signed in', { prepare: session([30, 720]) }),
  contact(248452739, 'session about to end', { prepare: session([2, 720]), settled: '.session-warning button' }),
  contact(248452739, 'session at its last end', { prepare: session([2, 2]), settled: '.session-warning a' }),
]
