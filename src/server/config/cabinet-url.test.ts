import { expect, it } from 'vitest'
import { apiKey, createTestApp } from '../testing/fake-upstream.ts'
import { readConfig } from './config.ts'

it.each([
  ['', undefined],
  ['https://cabinet.example.com', 'https://cabinet.example.com/'],
  ['HTTPS://cabinet.example.com/hlr?new=1#top', 'https://cabinet.example.com/hlr?new=1#top'],
])('reads "%s"', (text, href) => {
  expect(readConfig({ CABINET_URL: text }).cabinetUrl?.href).toBe(href)
})

it.each([
  ...[
    'http://cabinet.example.com',
    'http://localhost',
    'javascript:alert(1)',
    'cabinet.example.com',
    'https:',
    '//a.b',
  ],
  ...['https:cabinet.example.com', 'data:text/html,x', ' https://cabinet.example.com', 'https://me:pass@a.example'],
])('stops the start at "%s"', (text) => {
  expect(() => readConfig({ CABINET_URL: text })).toThrow(/^CABINET_URL (?:is not a URL with https:|holds a user name)/)
})

it('tells the page, and no address where none is set', async () => {
  const { get } = createTestApp({}, { BSG_API_KEY: apiKey, CABINET_URL: 'https://cabinet.example.com/hlr' })
  expect(await (await get('/api/session')).json()).toMatchObject({ cabinetUrl: 'https://cabinet.example.com/hlr' })
  expect(await (await createTestApp({}).get('/api/session')).json()).not.toHaveProperty('cabinetUrl')
})
