import { describe, expect, it, onTestFinished } from 'vitest'
import { bySignal } from '../http/disconnect.ts'
import { createDeadline, type Deadline } from '../upstream/deadline.ts'
import { createSharedReads } from './shared-reads.ts'

/** A read that ends when the test decides, or when all its readers have left. */
function setUp() {
  const shared = createSharedReads(() => createDeadline(60_000, Date.now))
  const deadlines: Deadline[] = []
  let finish: (text: string) => void = () => {}
  const ask = (gone = new AbortController().signal, keepsOnly?: () => boolean) =>
    shared.read('contact 1', { onDisconnect: bySignal(gone), keepsOnly }, (deadline) => {
      deadlines.push(deadline)
      onTestFinished(deadline.close)
      return new Promise((resolve, reject) => {
        finish = resolve
        deadline.onEnd(reject)
      })
    })
  const brokenOff = () => deadlines.map(({ ended }) => ended() !== undefined)
  return { ask, isKept: () => shared.isKept('contact 1'), brokenOff, finish: (text: string) => finish(text) }
}

it('goes on while anybody waits', async () => {
  const { ask, brokenOff, finish } = setUp()
  const left = new AbortController()
  ask(left.signal)
  const answer = ask()
  left.abort()
  expect(brokenOff()).toEqual([false])
  finish('text')
  expect(await answer).toBe('text')
})

it('is broken off when nobody waits any more, and not joined by who comes then', async () => {
  const { ask, brokenOff, finish } = setUp()
  const [first, second] = [new AbortController(), new AbortController()]
  const answers = Promise.allSettled([ask(first.signal), ask(second.signal)])
  first.abort()
  second.abort()
  const later = ask()
  expect(brokenOff()).toEqual([true, false])
  expect(await answers).toMatchObject(Array(2).fill({ status: 'rejected', reason: { name: 'DisconnectError' } }))
  finish('text')
  expect(await later).toBe('text')
})

it('is not begun for long when its browser has left already', async () => {
  const { ask, brokenOff } = setUp()
  await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ name: 'DisconnectError' })
  expect(brokenOff()).toEqual([true])
})

it('lets nobody leave whose answer has come', async () => {
  const { ask, brokenOff, finish } = setUp()
  const first = new AbortController()
  const answer = ask(first.signal)
  finish('text')
  await answer
  first.abort()
  expect(brokenOff()).toEqual([false])
})

describe('a reader who only keeps the read for the next one', () => {
  it('holds it until that one comes, who gets the answer of the same read', async () => {
    const { ask, brokenOff, finish } = setUp()
    const kept = ask(undefined, () => true)
    const next = ask()
    expect(brokenOff()).toEqual([false])
    finish('text')
    expect(await Promise.all([kept, next])).toEqual(['text', 'text'])
  })

  it('holds it no longer when that one leaves', async () => {
    const { ask, brokenOff } = setUp()
    const next = new AbortController()
    const answers = Promise.allSettled([ask(undefined, () => true), ask(next.signal)])
    expect(brokenOff()).toEqual([false])
    next.abort()
    expect(brokenOff()).toEqual([true])
    expect(await answers).toMatchObject(Array(2).fill({ status: 'rejected', reason: { name: 'DisconnectError' } }))
  })

  it('says so until the next one has taken it over', () => {
    const { ask, isKept } = setUp()
    expect(isKept()).toBe(false)
    ask(undefined, () => true)
    expect(isKept()).toBe(true)
    ask()
    expect(isKept()).toBe(false)
  })

  it('is no other than one who has stopped waiting', async () => {
    const { ask, isKept, finish } = setUp()
    let hasEnded = false
    const answer = ask(undefined, () => hasEnded)
    expect(isKept()).toBe(false)
    hasEnded = true
    expect(isKept()).toBe(true)
    finish('text')
    await answer
    expect(isKept()).toBe(false)
  })
})
