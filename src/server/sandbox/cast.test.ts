import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { impossibleTimes } from '#contract/impossible-times.ts'
import { type Scenario, scenarios } from '#contract/scenarios.ts'
import { createTestClient } from '../testing/sandbox-client.ts'
import { crowdContacts } from './crowd.ts'
import { createAgo, type ScenarioIdIn } from './scene.ts'

const { clock, contactText, contactOf } = createTestClient()

function idsOf(...groups: Scenario['group'][]) {
  return scenarios.filter(({ group }) => groups.includes(group)).map(({ id }) => id)
}

it('gives every scenario an ID and words of its own', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
  expect(new Set(scenarios.map(({ shows }) => shows)).size).toBe(scenarios.length)
})

it('keeps the scenarios of a group together', () => {
  const groups = scenarios.map(({ group }) => group)
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)])
})

describe('the vendor’s examples', () => {
  it('come word for word', async () => {
    expect(await contactText(248452953)).toBe(
      '{"data":{"id":248452953,"phone":380971443455,"fields":[],"groups":[],"hlr_status":"unknown","hlr_last_check":null,"created_at":"2025-03-10 13:53:05"}}',
    )
    expect(await contactOf(1)).toEqual({
      id: 1,
      phone: 33601148802,
      fields: { additionalProp1: 'string', additionalProp2: 'string', additionalProp3: 'string' },
      created_at: '2022-04-28 14:21:16',
      groups: [{ id: 1, name: 'string', description: 'string', default: 0, created_at: '2022-04-28 14:21:16' }],
      hlr_status: 'string',
      hlr_last_check: '2022-04-28 14:21:16',
    })
  })
})

describe('people', () => {
  it('are the vendor’s example too, with all that it has and in its shape', async () => {
    const text = await contactText(248452739)
    expect(text).toMatch(
      /^\{"data":\{"id":248452739,"phone":380965901726,"fields":\{"\d+":.*"388077":"Zufafa"\},"groups":/,
    )
    expect(text).toContain(
      '"groups":[{"id":1864618,"name":"1111","description":null,"default":false,"items":0,"created_at":"2025-02-19 14:50:21","stop_list_count":0},',
    )
    expect(text).toMatch(/"hlr_status":"unknown","hlr_last_check":null,"created_at":"2025-02-19 14:51:44"\}\}$/)
  })

  it('have a name, a city, a group and a valid phone of their own', async () => {
    const phones = new Set(crowdContacts(createAgo(clock.now)).map(({ phone }) => phone))
    for (const id of idsOf('People')) {
      const { phone, fields, groups } = await contactOf(id)
      expect(parsePhoneNumberFromString(`+${phone}`)?.getType(), `+${phone}`).toBe('MOBILE')
      expect(phones.has(phone)).toBe(false)
      for (const field of ['387701', '387702', '387703']) expect(fields).toHaveProperty(field)
      expect(groups.length).toBeGreaterThan(0)
    }
  })
})

describe('HLR scenarios', () => {
  const spans = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }
  const aged = scenarios.flatMap(({ id, shows }) => {
    const [, status, count, unit] = /^“(\w+)”, (?:checked )?(\d+) (minute|hour|day)s? ago/.exec(shows) ?? []
    return unit === 'minute' || unit === 'hour' || unit === 'day'
      ? [{ id, status, age: Number(count) * spans[unit] }]
      : []
  })

  it.each(aged)('$id is “$status” and as old as it says, also a week later', async ({ id, status, age }) => {
    for (const wait of [0, 7 * spans.day]) {
      clock.now += wait
      const contact = await contactOf(id)
      expect(contact.hlr_status).toBe(status)
      expect(clock.now - Date.parse(`${contact.hlr_last_check.replace(' ', 'T')}Z`)).toBe(age)
    }
  })

  it('are told of each age that makes a difference', () => {
    expect(aged.length).toBeGreaterThanOrEqual(13)
  })

  it('have odd words and dates', async () => {
    expect(await contactOf(248453014)).toMatchObject({ hlr_status: 'ported' })
    expect(await contactOf(248453015)).toMatchObject({ hlr_status: 'active', hlr_last_check: null })
    expect(await contactOf(248453016)).toMatchObject({ hlr_status: null })
    expect(await contactOf(248453017)).not.toHaveProperty('hlr_status')
    const future = await contactOf(248453018)
    expect(Date.parse(`${future.hlr_last_check}Z`) - clock.now).toBe(2 * spans.hour)
    expect(await contactOf(248453019)).toMatchObject({ hlr_last_check: '0000-00-00 00:00:00' })
    expect(Date.parse((await contactOf(248453020)).hlr_last_check)).toBeNaN()
  })
})

describe('group scenarios', () => {
  it.each([
    [248453312, 12],
    [248453313, 13],
    [248453399, 100],
  ])('%i has %i groups', async (id, count) => {
    const { groups } = await contactOf(id)
    expect(new Set(groups.map((group: { id: number }) => group.id)).size).toBe(count)
  })

  it('have the odd spellings', async () => {
    expect((await contactOf(248453301)).groups[0]).toMatchObject({ id: '1864801', items: '1001' })
    const spellings = (await contactOf(248453302)).groups.map((group: { default: unknown }) => group.default)
    expect(spellings).toEqual([0, 1, '0', '1', true, false, null])
    const [group] = (await contactOf(248453303)).groups
    expect(group).toMatchObject({ is_default: true })
    expect(group).not.toHaveProperty('default')
    expect(await contactOf(248453304)).not.toHaveProperty('groups')
  })
})

describe('the other scenarios', () => {
  const expected: Record<ScenarioIdIn<'Phone, dates and the rest'>, object> = {
    248453401: { phone: 999999999999999 },
    248453402: { phone: expect.toSatisfy((phone: number) => /^\d{15}$/.test(String(phone))) },
    248453403: { phone: expect.toSatisfy((phone: number) => /^\d{9}$/.test(String(phone))) },
    248453404: { phone: expect.stringMatching(/^\d{12}$/) },
    248453405: { phone: null },
    248453406: { created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/) },
    248453407: { hlr_status: 'unknown' },
    248453408: { created_at: '0000-00-00 00:00:00' },
    248453409: { score: expect.any(Number), consent: expect.any(Object), tags: expect.any(Array) },
    248453410: { phone: expect.any(Number) },
    248453411: { phone: expect.toSatisfy((phone: number) => /^1\d{10}$/.test(String(phone))) },
    248453412: { phone: expect.toSatisfy((phone: number) => /^38044\d{7}$/.test(String(phone))) },
    248453413: {
      phone: expect.toSatisfy((phone: number) => /^38044\d{7}$/.test(String(phone))),
      hlr_status: 'active',
    },
    248453415: { created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d /) },
    248453414: { hlr_status: 'active' },
  }

  it.each(Object.entries(expected))('%s has its members', async (id, members) => {
    expect(await contactOf(Number(id))).toMatchObject({ id: Number(id), ...members })
  })

  it('have times that cannot be', async () => {
    const times = async (id: number) => {
      const { hlr_last_check: checkedAt, created_at: createdAt } = await contactOf(id)
      return impossibleTimes({ checkedAt, createdAt }, 'UTC', clock.now)
    }
    expect(await times(248453415)).toEqual(['creation-in-future'])
    expect(await times(248453414)).toEqual(['check-before-creation'])
  })

  it('leave out what they say', async () => {
    expect(await contactOf(248453407)).not.toHaveProperty('created_at')
    expect(Object.keys(await contactOf(248453410))).toEqual(['id', 'phone'])
  })

  it('answer every contact with its own ID', async () => {
    const ids = idsOf(
      'People',
      'HLR status',
      'Custom fields',
      'Texts',
      'Groups',
      'Phone, dates and the rest',
      'Stop lists',
    )
    for (const id of ids) expect((await contactOf(id)).id).toBe(id)
  })
})
