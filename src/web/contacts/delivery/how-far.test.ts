import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryInEnglish } from '../../texts/en/delivery.ts'
import { deliveryInUkrainian } from '../../texts/uk/delivery.ts'
import { howFar } from './how-far.ts'
import { sayHowFar } from './say-how-far.ts'

const meta = {
  from: '2026-11-27T10:05:00Z',
  to: '2026-11-27T11:05:00Z',
  total: 48_210,
  read: 61,
  complete: true,
  readBackTo: null,
}

describe('what was looked through', () => {
  it.each([
    [{}, 'All 48,210 messages since 27 Nov 2026, 10:05 were looked through.'],
    [{ total: null }, 'All messages since 27 Nov 2026, 10:05 were looked through.'],
    [
      { complete: false, read: 5000, readBackTo: '2026-11-27T10:30:00Z' },
      'The newest 5,000 of 48,210 messages were looked through, back to 27 Nov 2026, 10:30: an older one may have been missed.',
    ],
    [
      { complete: false, read: 5000, readBackTo: '2026-11-27T10:30:00Z', total: null },
      'The newest 5,000 messages were looked through, back to 27 Nov 2026, 10:30: an older one may have been missed.',
    ],
    [{ complete: false, read: 500 }, 'Only 500 of 48,210 messages were looked through: others may have been missed.'],
    [
      { complete: false, read: 500, total: null },
      'Only 500 messages were looked through: others may have been missed.',
    ],
    // It counts something else, such as the rows of one page.
    [{ complete: false, read: 500, total: 30 }, 'Only 500 messages were looked through: others may have been missed.'],
  ])('of %j is said as %j', (differs, sentence) => {
    expect(sayHowFar({ ...meta, ...differs }, deliveryInEnglish.messages, 'en-GB', 'UTC')).toBe(sentence)
  })

  it('never sounds whole when it is not, in any language', () => {
    const metas = fc.record({
      from: fc.constant(meta.from),
      to: fc.constant(meta.to),
      total: fc.option(fc.nat()),
      read: fc.nat(),
      complete: fc.constant(false),
      readBackTo: fc.option(fc.constant('2026-11-27T10:30:00Z')),
    })
    fc.assert(
      fc.property(metas, fc.constantFrom(deliveryInEnglish, deliveryInUkrainian), (some, { messages }) => {
        expect(howFar(some).kind).not.toBe('all')
        expect(sayHowFar(some, messages, 'en-GB', 'UTC')).toMatch(/may have been missed|непоміченим/)
      }),
    )
  })
})
