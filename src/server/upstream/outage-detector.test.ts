import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFakeClock } from '../testing/fake-upstream.ts'
import { createOutageDetector } from './outage-detector.ts'

function setUp() {
  const clock = createFakeClock()
  const outcomes = createOutageDetector(clock.now)
  /** A letter is a person and a digit a contact; a capital letter stands for an answer. Each takes this long. */
  const tell = (story: string, ms = 1) => {
    for (const [, letter = '', contact = ''] of story.matchAll(/([a-z])(\d+)/gi)) {
      const person = letter.toLowerCase()
      outcomes[letter === person ? 'failed' : 'answered'](person, contact)
      clock.pass(ms)
    }
    return outcomes.isOutage()
  }
  return { clock, outcomes, tell }
}

it.each([
  ['fails one person about five contacts', 'a1 a2 a3 a4 a5'],
  ['fails five people about one contact', 'a1 b1 c1 d1 e1'],
  ['fails everybody, after it answered them about others', 'A1 B1 a2 b2 a3 b3 a4 b4 a5 b5'],
  ['answers a person about one contact of six', 'a1 a2 a3 a4 a5 A6'],
  ['answers first, and then nobody', 'A1 a1 b2 b3 b4 b5'],
])('looks out when it %s', (_, story) => {
  expect(setUp().tell(story)).toBe(true)
})

it.each([
  ['fails a person about one contact again and again', 'a1 a1 a1 a1 a1 a1 a1 a1 a1 a1'],
  ['fails somebody, but fewer than five times', 'a1 a2 b1 b2'],
  ['answers somebody else, though about one contact only', 'a1 a2 a3 a4 a5 a6 a7 a8 a9 B1'],
  ['answers one of many', 'a1 a2 b1 b2 c1 c2 d1 d2 e1 e2 f1 f2 G1'],
  ['answers somebody who also asks for what always fails', 'a1 a2 a3 a4 a5 a6 b1 b2 b3 B4'],
  ['answers a contact now at which it failed before', 'a1 a2 a3 a4 a5 A5 A4'],
])('looks well when it %s', (_, story) => {
  expect(setUp().tell(story)).toBe(false)
})

it('is spoken for by an answer for five seconds', () => {
  const { tell, clock } = setUp()
  tell('B1 a1 a2 a3 a4 a5')
  clock.pass(4_000)
  expect(tell('a6')).toBe(false)
  clock.pass(1_000)
  expect(tell('a6')).toBe(true)
})

it('remembers the failures of a slow outage', () => {
  expect(setUp().tell('a1 a2 a3 a4 a5', 10_000)).toBe(true)
})

it('remembers no failure for longer than five minutes, nor for five seconds after an answer to that person', () => {
  const slow = setUp()
  expect(slow.tell('a1 a2 a3 a4 a5', 100_000)).toBe(false)
  const { tell, clock, outcomes } = setUp()
  tell('a1 a2 a3 a4 A9')
  clock.pass(6_000)
  expect([tell('a5'), outcomes.peopleWithFailures()]).toEqual([false, ['a']])
  clock.pass(6_000)
  expect([tell('A1 A2'), outcomes.peopleWithFailures()]).toEqual([false, []])
})

it('looks well while anybody is served, whatever others ask for, and however many they are', () => {
  const attack = fc.array(fc.record({ person: fc.nat(50), contact: fc.nat(50), ms: fc.nat(200) }), { minLength: 50 })
  fc.assert(
    fc.property(attack, (failures) => {
      const { outcomes, clock } = setUp()
      let nextAnswer = 0
      let contact = 0
      for (const { person, contact: bad, ms } of failures) {
        if (clock.now() >= nextAnswer) {
          outcomes.answered('agent', String(++contact))
          nextAnswer = clock.now() + 1_000
        }
        outcomes.failed(String(person), String(bad))
        expect(outcomes.isOutage()).toBe(false)
        clock.pass(ms)
      }
    }),
  )
})
