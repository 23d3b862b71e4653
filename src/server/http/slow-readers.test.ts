import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { createSlowReaderCheck } from './slow-readers.ts'

function answer(state: { writableEnded: boolean; writableFinished: boolean }) {
  let isBrokenOff = false
  const response = { ...state, destroy: () => (isBrokenOff = true) } as unknown as ServerResponse
  return { response, isBrokenOff: () => isBrokenOff }
}

it('breaks off only what is ready and was not taken for as long as clients may take', () => {
  let time = 0
  const check = createSlowReaderCheck(1_000, () => time)
  const all = {
    slow: answer({ writableEnded: true, writableFinished: false }),
    taken: answer({ writableEnded: true, writableFinished: true }),
    notReady: answer({ writableEnded: false, writableFinished: false }),
  }
  const later = answer({ writableEnded: true, writableFinished: false })
  check(Object.values(all))
  time = 999
  check([...Object.values(all), later])
  expect(all.slow.isBrokenOff()).toBe(false)
  time = 1_000
  check([...Object.values(all), later, { response: undefined }])
  expect([...Object.values(all), later].map(({ isBrokenOff }) => isBrokenOff())).toEqual([true, false, false, false])
})
