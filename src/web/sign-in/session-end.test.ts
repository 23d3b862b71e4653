import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { Session } from '#contract/session.ts'
import { rememberLookup } from '../recent.ts'
import { sessionQuery } from '../session-query.ts'
import { stubSessionStorage } from '../testing/session-storage.ts'
import { endSession, watchForOthers } from './session-end.ts'

const user = { id: '1', name: 'Anna', email: null, now: 0, idleExpiresAt: 1, expiresAt: 2 }
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

const storage = stubSessionStorage()

function setUp(known?: Session) {
  const queryClient = new QueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, known)
  queryClient.setQueryData(['contact', 7], 'a contact')
  queryClient.setQueryData(['stop-list', '380965901726'], 'its stop lists')
  endSession(queryClient)
  const left = queryClient.getQueryCache().getAll()
  return { left: left.map(({ queryKey }) => queryKey), session: queryClient.getQueryData(sessionQuery.queryKey) }
}

it('leaves nothing but that nobody is signed in', () => {
  expect(setUp(session)).toEqual({ left: [['session']], session: { ...session, user: null } })
})

it('takes nothing away where nobody has to sign in', () => {
  expect(setUp({ ...session, signIn: 'none', user: null }).left).toHaveLength(3)
})

it('drops what is under way', async () => {
  const queryClient = new QueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, session)
  let arrive = (_: string) => {}
  const queryFn = () => new Promise<string>((resolve) => (arrive = resolve))
  const late = queryClient.fetchQuery({ queryKey: ['contact', 7], queryFn })
  endSession(queryClient)
  arrive('a contact')
  await late.catch(() => {})
  expect(queryClient.getQueryData(['contact', 7])).toBeUndefined()
})

const bert = { ...user, id: '2', name: 'Bert', email: 'bert@desk.example' }
const namesake = { ...user, id: '3' }

it.each<[string, Session, boolean]>([
  ['this one is signed out', { ...session, user: null }, false],
  ['another has signed in', { ...session, user: bert }, false],
  ['another of the same name has signed in', { ...session, user: namesake }, false],
  ['the same one goes on', { ...session, user: { ...user, idleExpiresAt: 2 } }, true],
  ['nobody has to sign in', { ...session, signIn: 'none', user: null }, true],
])('leaves the lookups of this tab to no other agent: %s', (_, next, stay) => {
  const queryClient = new QueryClient()
  watchForOthers(queryClient)
  queryClient.setQueryData(sessionQuery.queryKey, session)
  queryClient.setQueryData(['contact', 7], 'a contact')
  rememberLookup(7, 0)
  queryClient.setQueryData(sessionQuery.queryKey, next)
  expect(storage.has('recent-lookups')).toBe(stay)
  if (next.user === bert || next.user === namesake) expect(queryClient.getQueryData(['contact', 7])).toBeUndefined()
})

it('leaves no lookups of before to who opens the page signed out', () => {
  const queryClient = new QueryClient()
  watchForOthers(queryClient)
  rememberLookup(7, 0)
  queryClient.setQueryData(sessionQuery.queryKey, { ...session, user: null })
  expect(storage.size).toBe(0)
})
