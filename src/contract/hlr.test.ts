import { describe, expect, it } from 'vitest'
import { ageOf, faceOf, type HlrFace, readHlr } from './hlr.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 12)

describe('faceOf', () => {
  it.each([
    ['active', '2026-11-20 12:00:00', 'active'],
    ['absent', '2026-11-20 12:00:00', 'absent'],
    ['sent', '2026-11-20 12:00:00', 'sent'],
    ['failed', null, 'failed'],
    ['barred', '2026-11-20 12:00:00', 'barred'],
    ['unknown', null, 'never'],
    ['unknown', '', 'never'],
    ['unknown', '2026-11-20 12:00:00', 'unclear'],
    ['unknown', '0000-00-00 00:00:00', 'never'],
    ['unknown', '0000-00-00', 'never'],
    ['unknown', '0000-00-00T00:00:00Z', 'never'],
    ['unknown', '-0001-11-30 00:00:00', 'never'],
    ['unknown', '0', 'never'],
    ['unknown', 'last Tuesday', 'unclear'],
    ['', null, 'none'],
    ['', '2026-11-20 12:00:00', 'none'],
    ['ported', '2026-11-20 12:00:00', 'new'],
    ['Active', '2026-11-20 12:00:00', 'new'],
    ['constructor', null, 'new'],
  ])('reads "%s" checked at %s as %s', (status, checkedAt, face) => {
    expect(faceOf({ status, checkedAt })).toBe(face)
  })
})

describe('ageOf', () => {
  it.each<[HlrFace, number, string]>([
    ['active', 0, 'fresh'],
    ['active', day, 'fresh'],
    ['active', day + 1, 'ageing'],
    ['active', 7 * day, 'ageing'],
    ['active', 7 * day + 1, 'stale'],
    ['active', 45 * day, 'stale'],
    ['active', 45 * day + 1, 'too-old'],
    ['absent', day, 'fresh'],
    ['absent', day + 1, 'stale'],
    ['unclear', day, 'fresh'],
    ['unclear', day + 1, 'stale'],
    ['sent', 10 * minute, 'fresh'],
    ['sent', 10 * minute + 1, 'stale'],
    ['barred', 7 * day, 'fresh'],
    ['barred', 7 * day + 1, 'stale'],
    ['failed', 400 * day, 'fresh'],
    ['new', 400 * day, 'fresh'],
    ['never', 400 * day, 'fresh'],
    ['active', -minute, 'fresh'],
    ['active', -minute - 1, 'future'],
    ['failed', -2 * hour, 'future'],
  ])('finds %s after %d ms %s', (face, age, expected) => {
    expect(ageOf(face, now - age, now)).toBe(expected)
  })

  it('finds a check without a date undated', () => {
    expect(ageOf('active', undefined, now)).toBe('undated')
  })
})

it("reads the check's time in upstream's zone", () => {
  const hlr = { status: 'active', checkedAt: '2026-11-23 13:30:00' }
  expect(readHlr(hlr, 'UTC', now).age).toBe('future')
  expect(readHlr(hlr, 'Europe/Kyiv', now)).toEqual({
    face: 'active',
    age: 'fresh',
    isReliable: true,
    checkedAt: Date.UTC(2026, 10, 23, 11, 30),
  })
})

it.each([
  [null, 'undated'],
  ['', 'undated'],
  ['0000-00-00 00:00:00', 'undated'],
  ['last Tuesday', 'undated'],
  ['2026-11-16 11:59:59', 'stale'],
  ['2026-10-01 12:00:00', 'too-old'],
  ['2026-11-23 14:00:00', 'future'],
])('makes no promise of a phone that was seen at %j', (checkedAt, age) => {
  expect(readHlr({ status: 'active', checkedAt }, 'UTC', now)).toMatchObject({
    face: 'was-active',
    age,
    isReliable: false,
  })
})

it('makes none by a date on the clocks of a zone that is not known', () => {
  const hlr = { status: 'active', checkedAt: '2026-11-23 11:30:00' }
  expect(readHlr(hlr, 'Europe/Atlantis', now)).toMatchObject({ face: 'was-active', age: 'undated' })
  expect(readHlr({ ...hlr, checkedAt: '2026-11-23T11:30:00Z' }, 'Europe/Atlantis', now)).toMatchObject({ age: 'fresh' })
})
