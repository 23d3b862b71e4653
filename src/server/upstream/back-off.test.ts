import { expect, it } from 'vitest'
import { createBackOff } from './back-off.ts'

it('waits no longer than its pause, however far the clock is put back meanwhile', () => {
  let time = 10_000_000
  const backOff = createBackOff(() => time)
  backOff.refused()
  expect(backOff.wait()).toBe(5)
  time -= 3_600_000
  expect(backOff.wait()).toBe(5)
  time += 5_000
  expect(backOff.wait()).toBeUndefined()
})
