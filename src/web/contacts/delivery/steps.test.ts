import { describe, expect, it } from 'vitest'
import { durationParts, formatDuration } from './duration.ts'
import { stepsOf } from './steps.ts'

describe('the time between', () => {
  it('is that of the steps that have one, in any notation', () => {
    const steps = stepsOf(
      { created: '2026-11-27 11:50:00', sent: '2026-11-27T11:50:01.000+00:00', delivered: '2026-11-27 11:50:06' },
      'UTC',
    )
    expect(steps.map(({ name, after }) => [name, after])).toEqual([
      ['created', undefined],
      ['sent', 1000],
      ['delivered', 5000],
    ])
  })

  it('is from the last step that can be read, and never runs backwards', () => {
    const betweens = (created: string | null, sent: string | null, delivered: string | null) =>
      stepsOf({ created, sent, delivered }, 'UTC').map(({ name, after }) => [name, after])
    expect(betweens('2026-11-27 11:50:00', null, '2026-11-27 11:51:00')).toEqual([
      ['created', undefined],
      ['delivered', 60_000],
    ])
    expect(betweens('2026-11-27 11:50:00', 'soon', '2026-11-27 11:51:00')).toEqual([
      ['created', undefined],
      ['sent', undefined],
      ['delivered', 60_000],
    ])
    expect(betweens('2026-11-27 11:50:00', '2026-11-27 11:49:00', null)).toEqual([
      ['created', undefined],
      ['sent', undefined],
    ])
  })

  it.each([
    [0, /^0 sec$/],
    [999, /^0 sec$/],
    [5000, /^5 sec$/],
    [65_000, /^1 min 5 sec$/],
    [3_600_000, /^1 hr$/],
    [3_605_000, /^1 hr$/],
    [8_100_000, /^2 hrs? 15 min$/],
    [86_400_000, /^1 day$/],
    [100_000_000, /^1 day 3 hrs?$/],
  ])('of %d ms is %s', (span, pattern) => {
    expect(formatDuration(span, 'en-US')).toMatch(pattern)
  })

  it('has two parts at most', () => {
    expect(durationParts(90_061_000)).toEqual([
      [1, 'day'],
      [1, 'hour'],
    ])
  })
})
