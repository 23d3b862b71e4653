import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { crowdContact, crowdContacts, crowdStopListPhones } from './crowd.ts'
import { createAgo } from './scene.ts'

const now = Date.UTC(2026, 0, 15)
const crowd = crowdContacts(createAgo(now))

describe('the crowd', () => {
  it('has the IDs from 300000001 to 300010000', () => {
    expect(crowd.map(({ id }) => id)).toEqual(Array.from({ length: 10_000 }, (_, index) => 300_000_001 + index))
  })

  it('has valid phones in 40 countries, each once', () => {
    const countries = new Set<CountryCode | undefined>()
    for (const { phone } of crowd) {
      const parsed = parsePhoneNumberFromString(`+${phone}`)
      expect(parsed?.isValid(), `+${phone}`).toBe(true)
      countries.add(parsed?.country)
    }
    expect(countries.size).toBe(40)
    expect(new Set(crowd.map(({ phone }) => phone)).size).toBe(10_000)
  })

  it('is the same contact alone and among all', () => {
    expect(crowdContact(300_004_711, createAgo(now))).toEqual(crowd[4710])
  })

  it('ends at its borders', () => {
    expect(crowdContact(300_000_000, createAgo(now))).toBeUndefined()
    expect(crowdContact(300_010_001, createAgo(now))).toBeUndefined()
  })

  it('has never a check in the future, and every documented word', () => {
    const today = createAgo(now)(0)
    expect(crowd.every(({ hlr_last_check: check }) => check === null || String(check) <= today)).toBe(true)
    expect(new Set(crowd.map(({ hlr_status }) => hlr_status))).toEqual(
      new Set(['active', 'absent', 'unknown', 'failed', 'sent', 'barred']),
    )
  })

  it('writes no fields as a list, some as a map', () => {
    const maps = crowd.filter(({ fields }) => !Array.isArray(fields))
    expect(maps.length).toBeGreaterThan(9_000)
    expect(crowd.filter(({ fields }) => Array.isArray(fields)).map(({ fields }) => fields)).toContainEqual([])
    expect(maps.every(({ fields }) => Object.keys(fields ?? {}).length > 0)).toBe(true)
  })

  it('knows the name and the city of whoever has fields at all', () => {
    const named = crowd.filter(({ fields }) => !Array.isArray(fields))
    for (const { fields } of named)
      expect(Object.keys(fields ?? {})).toEqual(expect.arrayContaining(['387701', '387702', '387703']))
  })

  it('has 25 fields and 60 groups in use', () => {
    const fields = crowd.flatMap((contact) => Object.keys(contact.fields ?? {}))
    expect(new Set(fields).size).toBe(25)
    const groups = crowd.flatMap((contact) => (Array.isArray(contact.groups) ? contact.groups : []))
    expect(new Set(groups.map(({ id }) => id)).size).toBe(60)
  })

  it('has five in a hundred in a stop list', () => {
    const phones = new Set(crowd.map(({ phone }) => phone))
    expect(new Set(crowdStopListPhones()).size).toBe(500)
    expect(crowdStopListPhones().every((phone) => phones.has(phone))).toBe(true)
  })
})
