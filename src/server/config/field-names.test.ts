import { expect, it } from 'vitest'
import { apiKey, createTestApp } from '../testing/fake-upstream.ts'
import { readConfig } from './config.ts'

it.each([
  ['', []],
  ['first_name,last_name', ['first_name', 'last_name']],
  [" Ім'я , 387702 ", ["Ім'я", '387702']],
  ['Surname\\, given name', ['Surname, given name']],
  ['["a,b","c"]', ['a,b', 'c']],
  ['city,city,', ['city']],
])('NAME_FIELDS and PINNED_FIELDS are read as they are called, in their order: "%s"', (text, names) => {
  const { nameFields, pinnedFields } = readConfig({ NAME_FIELDS: text, PINNED_FIELDS: text })
  expect({ nameFields, pinnedFields }).toEqual({ nameFields: names, pinnedFields: names })
})

it.each([
  [',', /^NAME_FIELDS is not a list of custom fields: write their names or IDs .* first_name,last_name\.$/],
  ['a\u0000b', /^NAME_FIELDS is not a list/],
  ['a'.repeat(101), /^NAME_FIELDS is not a list/],
  ['["a"', /^NAME_FIELDS begins like JSON/],
  ['1,2,3,4,5,6,7', /^NAME_FIELDS names 7 fields: leave at most 6\.$/],
])('stops the start at %j', (text, message) => {
  expect(() => readConfig({ NAME_FIELDS: text })).toThrow(message)
})

it('tells the page', async () => {
  const { get } = createTestApp({}, { BSG_API_KEY: apiKey, NAME_FIELDS: 'nick', PINNED_FIELDS: 'city,plan' })
  const session = await (await get('/api/session')).json()
  expect(session).toMatchObject({ nameFields: ['nick'], pinnedFields: ['city', 'plan'] })
})
