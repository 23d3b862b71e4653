import { expect, it } from 'vitest'
import { createSharedReads } from './shared-reads.ts'

/** A read that ends when the test says so, or when nobody waits any more. */
function setUp() {
  const shared = createSharedReads()
  const signals: AbortSignal[] = []
  let finish: (text: string) => void = () => {}
  const ask = (gone = new AbortController().signal) =>
    shared('contact 1', gone, (allGone) => {
      signals.push(allGone)
      return new Promise((resolve, reject) => {
        finish = resolve
        allGone.addEventListener('abort', () => reject(allGone.reason))
      })
    })
  return { ask, signals, finish: (text: string) => finish(text) }
}

it('goes on while anybody waits', async () => {
  const { ask, signals, finish } = setUp()
  const left = new AbortController()
  ask(left.signal)
  const answer = ask()
  left.abort()
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  finish('text')
  expect(await answer).toBe('text')
})

it('is broken off when nobody waits any more, and not joined by who comes then', async () => {
  const { ask, signals, finish } = setUp()
  const [first, second] = [new AbortController(), new AbortController()]
  const answers = Promise.allSettled([ask(first.signal), ask(second.signal)])
  first.abort()
  second.abort()
  const later = ask()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  expect(await answers).toMatchObject(Array(2).fill({ status: 'rejected', reason: { name: 'GoneError' } }))
  finish('text')
  expect(await later).toBe('text')
})

it('is not begun for long when its browser has left already', async () => {
  const { ask, signals } = setUp()
  await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ name: 'GoneError' })
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})

it('lets nobody leave whose answer has come', async () => {
  const { ask, signals, finish } = setUp()
  const first = new AbortController()
  const answer = ask(first.signal)
  finish('text')
  await answer
  first.abort()
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
})
