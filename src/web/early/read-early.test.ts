import { expect, it, vi } from 'vitest'
import { apiPaths } from '#contract/paths.ts'
import { createQueryClient } from '../query-client.ts'
import { sessionQuery } from '../session-query.ts'
import { readEarly } from './read-early.ts'

it('waits for the session where the contact is here, since the contact cannot be shown without it', async () => {
  let answer = (_: Response) => {}
  const session = new Promise<Response>((resolve) => (answer = resolve))
  const early = (response: Promise<Response>) => ({ response, abort: () => {} })
  vi.stubGlobal('location', { pathname: '/contacts/7' })
  vi.stubGlobal('document', { hidden: false })
  vi.stubGlobal('window', {
    painted: Promise.resolve(),
    early: {
      [apiPaths.contact(7)]: early(Promise.resolve(Response.json({ data: { id: 7 } }))),
      [apiPaths.session]: early(session),
    },
  })
  const queryClient = createQueryClient()
  let isReady = false
  const ready = readEarly(queryClient).then(() => {
    isReady = true
  })
  // The contact is read, and whatever waits for nothing else has gone on.
  await vi.waitFor(() => expect(queryClient.getQueryState(['contact', 7])?.status).toBe('success'))
  await new Promise(setImmediate)
  expect(isReady).toBe(false)
  answer(Response.json({ mode: 'test', timeZone: 'UTC', timeZoneAssumed: true, signIn: 'none', user: null }))
  await ready
  expect(queryClient.getQueryData(sessionQuery.queryKey)).toMatchObject({ mode: 'test' })
})
