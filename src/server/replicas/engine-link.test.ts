import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sharedStateMs } from '../config/limits.ts'
import { type Connection, createEngineLink, type Send } from './engine-link.ts'

const { deadline, firstPause, longestPause, check: checkEvery, steady } = sharedStateMs

const never = () => new Promise<never>(() => {})
const failure = (code: string) => Object.assign(new Error(`${code} and a password`), { code })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A link whose engine does as the test says. */
function setUp(does: { connect?: () => Promise<never>; send?: () => Promise<unknown> } = {}) {
  const told: string[] = []
  const engine = { connects: 0, connect: does.connect, send: does.send ?? (async (): Promise<unknown> => 1) }
  let lose: (cause: unknown) => void = () => {}
  const closed: number[] = []
  const link = createEngineLink({
    async connect(): Promise<Connection> {
      engine.connects += 1
      const number = engine.connects
      await engine.connect?.()
      const lost = new Promise<unknown>((resolve) => {
        lose = resolve
      })
      return { send: () => engine.send(), lost, close: () => void closed.push(number) }
    },
    check: async (send: Send) => void (await send(['PING'])),
    onUp: () => void told.push('up'),
    onAway: (reason) => void told.push(reason),
    now: Date.now,
  })
  const ask = () => link.ask((send) => send(['EXISTS', 'a']))
  return { link, ask, told, engine, closed, lose: (cause: unknown) => lose(cause) }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('an engine that is away', () => {
  it('is asked nothing, and tried again after growing pauses', async () => {
    const { ask, told, engine } = setUp({ connect: () => Promise.reject(failure('ECONNREFUSED')) })
    await settle()
    expect(await ask()).toBeUndefined()
    for (let pause = firstPause; pause < longestPause; pause *= 2) {
      const before = engine.connects
      await vi.advanceTimersByTimeAsync(pause - 1)
      expect(engine.connects).toBe(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(engine.connects).toBe(before + 1)
    }
    expect(told).toEqual(['ECONNREFUSED'])
  })

  it('is told of once, and once more when it is back', async () => {
    const { ask, told, engine, link } = setUp({ connect: () => Promise.reject(failure('ECONNREFUSED')) })
    await vi.advanceTimersByTimeAsync(10 * longestPause)
    engine.connect = undefined
    await vi.advanceTimersByTimeAsync(longestPause)
    expect([await ask(), link.state(), told]).toEqual([1, 'up', ['ECONNREFUSED', 'up']])
  })
})

describe('an engine that hangs', () => {
  it('holds nobody longer than the deadline, and then nobody at all', async () => {
    const { ask, told, engine, closed } = setUp()
    await settle()
    engine.send = never
    const answers = [ask(), ask()]
    await vi.advanceTimersByTimeAsync(deadline + 1)
    expect(await Promise.all(answers)).toEqual([undefined, undefined])
    expect(await ask()).toBeUndefined()
    expect(told).toEqual(['up', 'timeout'])
    expect(closed).toEqual([1])
  })

  it('is noticed where nobody asks it', async () => {
    const { told, engine, link } = setUp()
    await settle()
    engine.send = never
    await vi.advanceTimersByTimeAsync(checkEvery + deadline + 1)
    expect([link.state(), told]).toEqual(['away', ['up', 'timeout']])
  })

  it('does not count as up when it takes connections', async () => {
    const { link, told } = setUp({ send: never })
    await vi.advanceTimersByTimeAsync(10 * longestPause)
    expect([link.state(), told]).toEqual(['away', ['timeout']])
  })
})

it.each([
  [failure('ECONNRESET'), 'ECONNRESET'],
  [new Error('WRONGPASS invalid username-password pair'), 'WRONGPASS'],
  [new Error("READONLY You can't write against a read only replica."), 'READONLY'],
  [new Error('Unknown RESP type 72 "H"'), 'no Redis'],
  [new Error('secret password'), 'closed'],
  [undefined, 'closed'],
])('a connection that is lost by %s is told as %s, and opened again', async (cause, reason) => {
  const { told, lose, engine } = setUp()
  await settle()
  lose(cause)
  await vi.advanceTimersByTimeAsync(firstPause)
  expect([told, engine.connects]).toEqual([['up', reason, 'up'], 2])
})

it('a refusal makes the engine away, with its word', async () => {
  const { ask, told, engine } = setUp()
  await settle()
  engine.send = () => Promise.reject(new Error('OOM command not allowed'))
  expect(await ask()).toBeUndefined()
  expect(told).toEqual(['up', 'OOM'])
})

it('the first pause comes again only after a steady time', async () => {
  const { lose, engine } = setUp()
  await settle()
  lose(undefined)
  await vi.advanceTimersByTimeAsync(firstPause)
  lose(undefined)
  await vi.advanceTimersByTimeAsync(firstPause)
  expect(engine.connects).toBe(2)
  await vi.advanceTimersByTimeAsync(firstPause + steady + 1)
  expect(engine.connects).toBe(3)
  lose(undefined)
  await vi.advanceTimersByTimeAsync(firstPause)
  expect(engine.connects).toBe(4)
})

it('a link that is closed opens nothing and tells nothing', async () => {
  const { link, told, engine, lose } = setUp()
  await settle()
  link.close()
  lose(undefined)
  await vi.advanceTimersByTimeAsync(10 * longestPause)
  expect([engine.connects, link.state(), told]).toEqual([1, 'away', ['up']])
})
