import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { Session } from '#contract/session.ts'
import { sessionQuery } from '../session-query.ts'
import { endSession } from './session-end.ts'

const user = { name: 'Anna', email: null, now: 0, idleExpiresAt: 1, expiresAt: 2 }
const session: Session = { mode: 'live', timeZone: 'UTC', timeZoneAssumed: false, signIn: 'required', user }

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
