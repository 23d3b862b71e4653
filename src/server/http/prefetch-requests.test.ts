import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/1'

function setUp() {
  const test = createTestApp({ [`GET ${contact}`]: () => json({ data: { id: 1 } }) }, { BSG_API_KEY: apiKey })
  test.app.get('/contacts/:id', (context) => context.text('the page'))
  test.app.get('/assets/*', (context) => context.text('a file'))
  return test
}

const shapes: [string, string][] = [
  ['sec-purpose', 'prefetch'],
  ['sec-purpose', 'prefetch;prerender'],
  ['sec-purpose', 'prefetch;anonymous-client-ip'],
  ['sec-purpose', 'prefetch;anonymous-client-ip;prerender'],
  ['sec-purpose', 'prefetch; prerender'],
  ['sec-purpose', 'Prefetch'],
  ['sec-purpose', 'something-that-browsers-will-say-one-day'],
  ['purpose', 'prefetch'],
  ['x-purpose', 'preview'],
  ['x-purpose', 'instant'],
  ['x-purpose', ': prefetch'],
  ['x-moz', 'prefetch'],
]

describe('a browser that asks ahead', () => {
  it.each(shapes)('looks nobody up, with "%s: %s"', async (name, value) => {
    const { get, upstream, logged } = setUp()
    const response = await get(contact, { [name]: value })
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(await response.json()).toMatchObject({ code: 'not-allowed' })
    expect(upstream.calls).toEqual([])
    const lines = logged.map((line) => JSON.parse(line))
    expect(lines).toMatchObject([{ msg: 'request', status: 503, code: 'not-allowed' }])
    expect(lines.filter(({ event }) => event)).toEqual([])
  })

  it.each(shapes)('gets no page that could look somebody up, with "%s: %s"', async (name, value) => {
    const { get } = setUp()
    expect((await get('/contacts/1', { [name]: value })).status).toBe(503)
    expect((await get('/assets/first-view.js', { [name]: value })).status).toBe(200)
  })
})

it.each([
  ['purpose', 'monitoring'],
  ['x-purpose', 'preview-service-check'],
  ['x-moz', ''],
])('a lookup is one with "%s: %s"', async (name, value) => {
  expect((await setUp().get(contact, { [name]: value })).status).toBe(200)
})
