import { describe, expect, it } from 'vitest'
import { offsetAt } from '#contract/time.ts'
import { candidateZones, createTally } from './zone-tally.ts'

const summer = Date.parse('2026-07-01T12:00:00Z')
const winter = Date.parse('2026-01-15T12:00:00Z')
const hour = 60 * 60_000

/** What BSG writes now, if its clocks are those of a zone. */
function written(now: number, zone: string): string {
  return new Date(now + offsetAt(now, zone)).toISOString().slice(0, 19).replace('T', ' ')
}

const check = (checkedAt: string) => ({ checkedAt, createdAt: null })

describe('a tally of times that cannot be', () => {
  it('counts none of those that can', () => {
    const tally = createTally('UTC')
    expect(tally.add(check('2026-07-01 11:00:00'), summer)).toEqual([])
    expect(tally.count()).toEqual({ all: 0, unexplained: 0 })
    expect(tally.fitting()).toEqual([])
  })

  it.each(['Europe/Berlin', 'Europe/Kyiv', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Pacific/Kiritimati'])(
    'names %s where BSG’s clocks are its, after one look in summer and one in winter',
    (zone) => {
      const tally = createTally('UTC')
      for (const now of [winter, summer]) tally.add(check(written(now, zone)), now)
      expect(tally.fitting()).toContain(zone)
      // All of the others that it names show the same, then and now.
      for (const other of tally.fitting()) {
        expect([other, offsetAt(summer, other)]).toEqual([other, offsetAt(summer, zone)])
      }
    },
  )

  it('tells zones with summer time from those without, once it has seen both', () => {
    const tally = createTally('UTC')
    tally.add(check(written(winter, 'Europe/Istanbul')), winter)
    // Three hours ahead in winter is no Kyiv.
    expect(tally.fitting()).toEqual(['Europe/Istanbul'])
    const kyiv = createTally('UTC')
    kyiv.add(check(written(winter, 'Europe/Kyiv')), winter)
    expect(kyiv.fitting()).toContain('Africa/Johannesburg')
    kyiv.add(check(written(summer, 'Europe/Kyiv')), summer)
    expect(kyiv.fitting()).toEqual(['Europe/Kyiv', 'Africa/Cairo', 'Asia/Jerusalem'])
  })

  it('names the nearest zone until a later time rules it out', () => {
    const tally = createTally('UTC')
    // Written an hour ago by clocks that are three hours ahead.
    tally.add(check(written(summer - hour, 'Europe/Kyiv')), summer)
    expect(tally.fitting()).toContain('Europe/Berlin')
    tally.add(check(written(summer, 'Europe/Kyiv')), summer)
    expect(tally.fitting()).not.toContain('Europe/Berlin')
    expect(tally.fitting()).toContain('Europe/Kyiv')
  })

  it('finds that clocks are behind where one time names its offset', () => {
    const tally = createTally('Europe/Kyiv')
    const times = { checkedAt: '2026-07-01 11:00:00', createdAt: '2026-07-01T09:30:00Z' }
    expect(tally.add(times, summer)).toEqual(['check-before-creation'])
    expect(tally.fitting()).toContain('Europe/London')
    expect(tally.fitting()).not.toContain('Europe/Kyiv')
  })

  it('keeps apart what no zone explains, so that one wrong year hides nothing', () => {
    const tally = createTally('UTC')
    tally.add(check('2035-01-01 00:00:00'), summer)
    expect([tally.count(), tally.fitting()]).toEqual([{ all: 1, unexplained: 1 }, []])
    tally.add(check(written(summer, 'Europe/Kyiv')), summer)
    expect(tally.count()).toEqual({ all: 2, unexplained: 1 })
    expect(tally.fitting()).toContain('Europe/Kyiv')
  })

  it('names no zone where no single one fits', () => {
    const tally = createTally('Asia/Tokyo')
    tally.add(check(written(summer, 'Pacific/Kiritimati')), summer)
    tally.add({ checkedAt: '2026-07-01 11:00:00', createdAt: '2026-07-01T10:30:00Z' }, summer)
    expect(tally.count()).toEqual({ all: 2, unexplained: 0 })
    expect(tally.fitting()).toEqual([])
  })
})

it('every candidate is a zone that this Node knows, and has clocks of its own', () => {
  const year = Array.from({ length: 365 }, (_, day) => winter + day * 24 * hour)
  const clocks = candidateZones.map((zone) => year.map((at) => offsetAt(at, zone)).join())
  expect(candidateZones.filter((_, index) => clocks.indexOf(clocks[index] ?? '') !== index)).toEqual([])
})
