import { getCountries } from 'libphonenumber-js/max'
import { expect, it } from 'vitest'
import { apiKey, createTestApp } from '../testing/fake-upstream.ts'
import { readConfig } from './config.ts'
import { countriesWithPhones } from './home-countries.ts'
import type { Env } from './variable.ts'

const readHomeCountries = (env: Env) => readConfig(env).homeCountries

it('knows the countries that the find box can read numbers of', () => {
  expect([...countriesWithPhones].sort()).toEqual([...getCountries()].sort())
})

it.each([
  ['', []],
  ['UA', ['UA']],
  ['ua,PL', ['UA', 'PL']],
  [' PL , UA ', ['PL', 'UA']],
  ['UA,pl,ua,PL', ['UA', 'PL']],
])('reads "%s" in the order given, in capitals, each once', (text, codes) => {
  expect(readHomeCountries({ HOME_COUNTRIES: text })).toEqual(codes)
})

it.each(['Ukraine', 'UKR', 'U', 'UA,', ',', 'UA;PL', 'UA PL', '380', 'ZZ', 'EU', 'AQ', 'ІТ', '"UA"'])(
  'stops the start at "%s"',
  (text) => {
    expect(() => readHomeCountries({ HOME_COUNTRIES: text })).toThrow(/^HOME_COUNTRIES is not .* such as UA,PL\.$/)
  },
)

it('says what the United Kingdom is called', () => {
  expect(() => readHomeCountries({ HOME_COUNTRIES: 'UA,uk' })).toThrow('write GB')
})

it('tells the page', async () => {
  const { get } = createTestApp({}, { BSG_API_KEY: apiKey, HOME_COUNTRIES: 'ua,pl' })
  expect(await (await get('/api/session')).json()).toMatchObject({ homeCountries: ['UA', 'PL'] })
})

it('tells the page that there are none', async () => {
  expect(await (await createTestApp({}).get('/api/session')).json()).toMatchObject({ homeCountries: [] })
})
