import { expect, it } from 'vitest'
import { pauseWhileSent } from './contact-query.ts'

it('looks at a running check after 5, 10, 20, 40, then 60 s, for ten minutes at most', () => {
  const pauses: number[] = []
  for (let looks = 1; ; looks += 1) {
    const pause = pauseWhileSent(looks)
    if (pause === false) break
    pauses.push(pause / 1000)
  }
  expect(pauses.slice(0, 6)).toEqual([5, 10, 20, 40, 60, 60])
  const total = pauses.reduce((sum, pause) => sum + pause, 0)
  expect(total).toBeLessThanOrEqual(600)
  expect(total).toBeGreaterThan(540)
})
