import { QueryObserver, queryOptions } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { ApiError } from '../api.ts'
import { createQueryClient } from '../query-client.ts'
import { firstTry } from './first-try.ts'

const { signal } = new AbortController()

function failing(kind: 'upstream-unavailable' | 'not-found') {
  const queryFn = vi.fn(async ({ signal }: { signal: AbortSignal }): Promise<string> => {
    signal.throwIfAborted()
    throw new ApiError(kind, '')
  })
  return queryOptions({ queryKey: ['x'], queryFn })
}

it('gives what a query answers', async () => {
  const options = queryOptions({ queryKey: ['x'], queryFn: async () => 'found' })
  await expect(firstTry(createQueryClient(), options, signal)).resolves.toBe('found')
})

it('asks for nothing that is here', async () => {
  const client = createQueryClient()
  const options = failing('not-found')
  client.setQueryData(options.queryKey, 'here')
  await expect(firstTry(client, options, signal)).resolves.toBe('here')
  expect(options.queryFn).not.toHaveBeenCalled()
})

it('fails at the first failure, though the query would be tried again', async () => {
  const client = createQueryClient()
  const options = failing('upstream-unavailable')
  await expect(firstTry(client, options, signal)).rejects.toMatchObject({ kind: 'upstream-unavailable' })
  expect(options.queryFn).toHaveBeenCalledTimes(1)
  // Nobody waits for it, so it is not tried again.
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
})

it('does not wait for a query that a page is trying again', async () => {
  const client = createQueryClient()
  const options = failing('upstream-unavailable')
  const stop = new QueryObserver(client, options).subscribe(() => {})
  await vi.waitFor(() => expect(client.getQueryState(options.queryKey)?.fetchFailureCount).toBe(1))
  await expect(firstTry(client, options, signal)).rejects.toMatchObject({ kind: 'upstream-unavailable' })
  expect(client.isFetching()).toBe(1)
  stop()
})

it('ends with its signal', async () => {
  const controller = new AbortController()
  const options = queryOptions({ queryKey: ['x'], queryFn: () => new Promise<string>(() => {}) })
  const tried = firstTry(createQueryClient(), options, controller.signal)
  controller.abort()
  await expect(tried).rejects.toThrow('aborted')
})
