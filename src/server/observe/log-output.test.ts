import { describe, expect, it, vi } from 'vitest'
import { createLogOutput, type Sink } from './log-output.ts'

const nextTurn = () => new Promise(setImmediate)

/** A sink that accepts lines when the test decides. */
function setUp(options: { patienceMs?: number; mostSure?: number; mostWaiting?: number } = {}) {
  const pieces: string[] = []
  const taken: Parameters<Sink>[1][] = []
  const calls = { onLost: vi.fn(), onStuck: vi.fn(), onFree: vi.fn() }
  const output = createLogOutput({
    ...calls,
    ...options,
    sink(lines, done) {
      pieces.push(lines)
      taken.push(done)
    },
  })
  return { output, pieces, take: (error?: NodeJS.ErrnoException) => taken.shift()?.(error), ...calls }
}

/** A promise's value; undefined while it is pending. */
function watch<T>(promise: Promise<T>): { value: T | undefined } {
  const seen: { value: T | undefined } = { value: undefined }
  promise.then((value) => {
    seen.value = value
  })
  return seen
}

it('gives the lines of one turn to the system together, and each once', async () => {
  const { output, pieces, take } = setUp()
  output.write('one\n')
  await Promise.resolve()
  output.write('two\n')
  expect(pieces).toEqual([])
  await nextTurn()
  take()
  output.write('three\n')
  await nextTurn()
  expect(pieces).toEqual(['one\ntwo\n', 'three\n'])
})

it('says that a line is written when the system has it, not before', async () => {
  const { output, take } = setUp()
  const written = watch(output.writeSurely(['a\n', 'b\n']))
  await nextTurn()
  expect(written.value).toBeUndefined()
  take()
  await nextTurn()
  expect(written.value).toBe(true)
})

it('takes any number of lines in one turn, such as of all who shared one call', async () => {
  const { output, pieces, take } = setUp({ mostSure: 3 })
  const all = watch(Promise.all(Array.from({ length: 50 }, () => output.writeSurely(['line\n']))))
  await nextTurn()
  take()
  await nextTurn()
  expect(all.value).toEqual(Array(50).fill(true))
  expect(pieces).toEqual(['line\n'.repeat(50)])
})

describe('while the system takes nothing', () => {
  it('no more than a few lines wait for it, and those are written when it does', async () => {
    const { output, pieces, take } = setUp({ mostSure: 3 })
    output.write('first\n')
    await nextTurn()
    const waiting = Array.from({ length: 9 }, (_, index) => watch(output.writeSurely([`${index}\n`])))
    await nextTurn()
    expect(waiting.map(({ value }) => value)).toEqual([...Array(3).fill(undefined), ...Array(6).fill(false)])
    expect(output.isBlocked()).toBe(true)
    take()
    await nextTurn()
    take()
    await nextTurn()
    expect(waiting.slice(0, 3).map(({ value }) => value)).toEqual([true, true, true])
    expect(pieces).toEqual(['first\n', '0\n1\n2\n'])
    expect(output.isBlocked()).toBe(false)
  })

  it('nobody waits longer than a moment, and nobody begins to until it takes lines again', async () => {
    const { output, pieces, take, onStuck, onFree } = setUp({ patienceMs: 10 })
    const first = watch(output.writeSurely(['first\n']))
    await nextTurn()
    const second = watch(output.writeSurely(['second\n']))
    await expect.poll(() => [first.value, second.value]).toEqual([false, false])
    expect([output.isBlocked(), await output.writeSurely(['third\n']), onStuck.mock.calls.length]).toEqual([
      true,
      false,
      1,
    ])
    take()
    await nextTurn()
    take()
    expect(pieces).toEqual(['first\n', 'second\n'])
    expect([output.isBlocked(), onFree.mock.calls]).toEqual([false, [[0]]])
  })

  it('other lines are dropped and counted, so that memory has a bound', async () => {
    const { output, pieces, take, onFree } = setUp({ mostWaiting: 100 })
    output.write('first\n')
    await nextTurn()
    for (let index = 0; index < 1000; index += 1) output.write('0123456789')
    take()
    await nextTurn()
    take()
    expect(pieces).toEqual(['first\n', '0123456789'.repeat(10)])
    expect(onFree.mock.calls).toEqual([[990]])
  })
})

it('tells once that the system will take nothing any more, and then says so of each line', async () => {
  const { output, take, onLost, pieces } = setUp()
  output.write('first\n')
  await nextTurn()
  const error = Object.assign(new Error('full'), { code: 'ENOSPC' })
  take(error)
  output.write('second\n')
  expect(await output.writeSurely(['third\n'])).toBe(false)
  output.flush()
  expect([onLost.mock.calls, pieces]).toEqual([[[error]], ['first\n']])
})

describe('at the end', () => {
  it('waits for what is not written yet', async () => {
    const { output, pieces, take } = setUp()
    output.write('first\n')
    await nextTurn()
    output.write('last\n')
    const drained = watch(output.drain(60_000).then(() => true))
    take()
    await nextTurn()
    expect([pieces, drained.value]).toEqual([['first\n', 'last\n'], undefined])
    take()
    await nextTurn()
    expect(drained.value).toBe(true)
  })

  it('waits no longer than it may', async () => {
    const { output } = setUp()
    output.write('first\n')
    await output.drain(10)
  })

  it('gives what is left to the system before its turn is over', () => {
    const { output, pieces } = setUp()
    output.write('last\n')
    output.flush()
    output.flush()
    expect(pieces).toEqual(['last\n'])
  })
})
