import { expect, it } from 'vitest'
import { problemLooks } from './problem-looks.ts'
import { pauses } from './query-client.ts'

it('what the page tries again by itself can be tried by the agent too, at the latest after that', () => {
  const offers = Object.keys(pauses).map((kind) => problemLooks[kind as keyof typeof pauses].offers)
  expect(offers.length).toBeGreaterThan(0)
  expect(offers.filter((offer) => offer !== 'retry' && offer !== 'later')).toEqual([])
})

it('a problem without a next step is an answer, or for an administrator, who needs its request ID', () => {
  const stuck = Object.values(problemLooks).filter(({ offers }) => offers === 'nothing')
  expect(stuck.every(({ tone, hasId }) => tone === 'neutral' || hasId)).toBe(true)
})
