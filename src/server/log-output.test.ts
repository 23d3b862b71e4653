import { afterEach, expect, it } from 'vitest'
import { createTurnWriter } from './log-output.ts'

const others = process.listeners('exit')

afterEach(() => {
  for (const listener of process.listeners('exit')) if (!others.includes(listener)) process.off('exit', listener)
})

/** What the process does at its end, without ending. */
function end(): void {
  for (const listener of process.listeners('exit')) if (!others.includes(listener)) listener(0)
}

it('writes the lines of one turn together, and each once', async () => {
  const written: string[] = []
  const output = createTurnWriter((lines) => written.push(lines))
  output.write('one\n')
  await Promise.resolve()
  output.write('two\n')
  expect(written).toEqual([])
  await new Promise(setImmediate)
  expect(written).toEqual(['one\ntwo\n'])
  output.write('three\n')
  await new Promise(setImmediate)
  expect(written).toEqual(['one\ntwo\n', 'three\n'])
})

it('writes what is left when the process ends, before its turn is over', () => {
  const written: string[] = []
  createTurnWriter((lines) => written.push(lines)).write('last\n')
  end()
  expect(written).toEqual(['last\n'])
  end()
  expect(written).toEqual(['last\n'])
})
