import { expect, it } from 'vitest'
import { createTestBreaker } from '../testing/test-breaker.ts'

it('stays closed to an agent at one lookup a second, while five others ask for nothing but what fails', async () => {
  const { ask, said, clock } = createTestBreaker()
  const statuses: unknown[] = []
  for (let second = 0; second < 60; second += 1) {
    for (const attacker of ['v', 'w', 'x', 'y', 'z']) {
      for (const half of [0, 1]) await ask(attacker, 2 * second + half, 'upstream-unavailable')
    }
    statuses.push(await ask('agent', second, 'ok'))
    clock.pass(1_000)
  }
  expect(statuses).toEqual(Array(60).fill(200))
  // Nobody had been served before the agent came.
  expect(said).toEqual(['opened', 'closed'])
})

it('answers an agent who looks up seldom, though it opens between, while others ask for nothing but what fails', async () => {
  const { ask, clock, said } = createTestBreaker()
  const statuses: unknown[] = []
  for (let second = 0; second < 120; second += 1) {
    for (const attacker of ['w', 'x', 'y', 'z']) await ask(attacker, second, 'upstream-unavailable')
    if (second % 20 === 19) statuses.push(await ask('agent', second, 'ok'))
    clock.pass(1_000)
  }
  expect(statuses).toEqual(Array(6).fill(200))
  expect(said).toContain('opened')
})
