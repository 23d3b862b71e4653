import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { timeLimited } from './time-limit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('ends with the one who asked, for their reason', () => {
  const caller = new AbortController()
  const signal = timeLimited(caller.signal, 1000)
  expect(signal.aborted).toBe(false)
  caller.abort('gone')
  expect(signal.reason).toBe('gone')
  expect(vi.getTimerCount()).toBe(0)
})

it('ends when the time is up, as a time-out', () => {
  const signal = timeLimited(new AbortController().signal, 1000)
  vi.advanceTimersByTime(999)
  expect(signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
  expect(signal.reason).toBeInstanceOf(DOMException)
})

it('has ended already where the caller had gone before', () => {
  expect(timeLimited(AbortSignal.abort('gone'), 1000).reason).toBe('gone')
})
