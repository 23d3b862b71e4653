import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disguised, hexOf, spell, spellings } from '../testing/disguises.ts'
import { type Answers, apiKey, createTestApp, json, jwt } from '../testing/fake-upstream.ts'
import { createSecrets } from './secrets.ts'

const phone = 380965901726
const token = jwt({ roles: ['api'] }, 'eyJ0eXAiOiJKV1QifQ')

async function askAll(text: string, answers: Answers = {}) {
  const answer = () => new Response(text, { headers: { 'content-type': 'application/json' } })
  const { get, post, logged } = createTestApp({
    'POST /api/auth/login': () => json({ bearer: token }),
    'GET /api/contacts/1': answer,
    'GET /api/contacts/fields': answer,
    'GET /api/contacts/search': answer,
    'GET /api/stoplist/search': answer,
    ...answers,
  })
  const body = JSON.stringify({ phone: String(phone) })
  const all = await Promise.all([
    get('/api/contacts/1'),
    get('/api/contacts/fields'),
    post('/api/contacts/search', body),
    post('/api/stoplist/search', body),
  ])
  const texts = await Promise.all(all.map((response) => response.text()))
  return { texts, statuses: all.map(({ status }) => status), logged: logged.join('') }
}

describe.each([
  ['the key', apiKey],
  ['the token', token],
])('%s', (_, secret) => {
  it.each(Object.entries(spellings))('leaves in no answer when it is written as %s', async (_, how) => {
    const { texts, statuses, logged } = await askAll(`{"data":[{"phone":${phone},"note":"a ${spell(secret, how)} b"}]}`)
    expect(statuses).toEqual([502, 502, 502, 502])
    for (const text of texts) expect(JSON.parse(text)).toMatchObject({ code: 'upstream-malformed' })
    expect(logged).toContain('quotes a secret')
    expect(logged).not.toContain(secret)
  })

  it.each([0, 1, 2])('leaves in no answer as a part of base64, after %d other letters', async (before) => {
    const note = Buffer.from(`${'x'.repeat(before)}${secret} and more`).toString('base64')
    expect((await askAll(JSON.stringify({ data: [{ phone, note }] }))).statuses).toEqual([502, 502, 502, 502])
  })

  it('leaves in no answer as the name of a member', async () => {
    const text = `{"data":[{"phone":${phone},"${spell(secret, (sign) => `\\u00${hexOf(sign)}`)}":1}]}`
    expect((await askAll(text)).statuses).toEqual([502, 502, 502, 502])
  })

  it('is found in whatever spelling, and wherever it stands', () => {
    const secrets = createSecrets(() => 0)
    secrets.keep(secret)
    // The text before it must not end inside an escape, which would swallow its first letters.
    const before = fc.string({ unit: 'binary' }).map((text) => `${text} `)
    const property = fc.property(before, disguised(secret), fc.string({ unit: 'binary' }), (...parts) =>
      secrets.isIn(parts.join('')),
    )
    fc.assert(property, { numRuns: 300 })
  })
})

it('leaves everything else as it came, byte for byte', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
    fc.constantFrom('%41', '&amp;', '\\u0065', 'eyJ'),
  )
  const property = fc.asyncProperty(value, fc.boolean(), async (note, isEscaped) => {
    const written = JSON.stringify({ data: { note } })
    const text = isEscaped
      ? written.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : written
    const { texts } = await askAll(text)
    expect(texts.slice(0, 2)).toEqual([text, text])
  })
  await fc.assert(property, { numRuns: 100 })
})

describe('a token', () => {
  const hour = 3_600_000
  const name = 'token-of-before-that-may-still-be-valid'

  it('of before the last renewal leaves in no answer for as long as it may be valid', async () => {
    let made = 0
    let note = ''
    const next = () => {
      made += 1
      return json({ bearer: jwt({ exp: (clock.now() + hour) / 1000 }, `${name}-${made}`) })
    }
    const { get, upstream, clock } = createTestApp({
      'POST /api/auth/login': next,
      'POST /api/auth/refresh': next,
      'GET /api/contacts/1': () => json({ data: { note } }),
    })
    const ask = async () => (await get('/api/contacts/1')).status
    expect(await ask()).toBe(200)
    const first = upstream.to('/api/contacts/1')[0]?.headers.get('authorization') ?? ''
    for (let renewal = 0; renewal < 2; renewal += 1) {
      clock.pass(hour - 20_000)
      await ask()
      await new Promise(setImmediate)
    }
    expect(upstream.to('/api/auth/refresh')).toHaveLength(2)
    note = first.slice('Bearer '.length)
    expect(note).toContain(`${name}-1.`)
    expect(await ask()).toBe(502)
    clock.pass(48 * hour)
    expect(await ask()).toBe(200)
  })

  it('that does not say when it ends is looked for as long as the server runs', () => {
    let now = 0
    const secrets = createSecrets(() => now)
    secrets.keep(token)
    now = 1e15
    expect(secrets.isIn(token)).toBe(true)
  })

  it('is looked for besides many others, and a short one is not', () => {
    const secrets = createSecrets(() => 0)
    secrets.keep('short')
    for (let made = 0; made < 40; made += 1) secrets.keep(jwt({ made }, `token ${made}`))
    expect(secrets.isIn(`x ${jwt({ made: 0 }, 'token 0')}`)).toBe(true)
    expect(secrets.isIn('short')).toBe(false)
  })

  it('is looked for after any number of renewals', () => {
    const secrets = createSecrets(() => 0)
    secrets.keep(apiKey)
    for (let made = 0; made < 200; made += 1) secrets.keep(jwt({ made }, `token ${made}`), 1000)
    expect(secrets.isIn(`x ${apiKey}`)).toBe(true)
    expect(secrets.isIn(jwt({ made: 199 }, 'token 199'))).toBe(true)
  })
})

describe('an answer of our own', () => {
  /** An app in which another part leaks. */
  function setUp() {
    const { app, get } = createTestApp({})
    app.get('/leak/body', (context) => {
      context.set('route', '/leak')
      return context.json({ key: apiKey })
    })
    app.get('/leak/page', (context) => {
      context.set('route', '/leak')
      return context.html(`<p>${spell(apiKey, (sign) => `&#${sign.charCodeAt(0)};`)}`)
    })
    app.get('/leak/header', (context) => context.redirect(`https://example.com/?key=${apiKey}`))
    app.get('/leak/cookie', (context) => {
      context.header('set-cookie', 'a=b', { append: true })
      context.header('set-cookie', `key=${encodeURIComponent(apiKey)}`, { append: true })
      return context.body(null)
    })
    return get
  }

  it.each(['body', 'page', 'header', 'cookie'])('does not leave with the key in its %s', async (where) => {
    const response = await setUp()(`/leak/${where}`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([502, 'no-store'])
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'upstream-malformed' })
    expect(text + JSON.stringify([...response.headers])).not.toContain(apiKey)
  })
})

it('leaves all of our own answers as they are', async () => {
  const { get } = createTestApp({})
  for (const path of ['/api/session', '/healthz', '/readyz', '/api/contacts/x', '/metrics', '/nothing']) {
    const response = await get(path)
    expect((await response.text()).length).toBeGreaterThan(1)
    expect(response.headers.get('content-type')).toBeTruthy()
  }
})
