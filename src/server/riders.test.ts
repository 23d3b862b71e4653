import { describe, expect, it } from 'vitest'
import { type Answers, json } from './testing/fake-upstream.ts'
import { api, createRidingApp, navigation, riddenIn, ridingPage } from './testing/riding-page.ts'

const text = '{"data":{"id":7,"phone":380501234567,"x":"</script><!--\\u0000\u2028]]>\\ud800"}}'
const answers: Answers = {
  [`GET ${api}`]: () => new Response(text, { headers: { 'content-type': 'application/json' } }),
}
const page = ridingPage()
const setUp = (given = answers, env: Record<string, string> = {}) => createRidingApp(page, given, env)

describe('a person who opens a contact', () => {
  it('gets session and contact with the document, by one lookup and one audit line', async () => {
    const { open, get, upstream, audit, requests } = setUp()
    const document = await (await open()).text()
    expect([upstream.to(api).length, audit()]).toEqual([1, [expect.objectContaining({ contactId: 7, outcome: 'ok' })]])
    expect(requests().sort()).toEqual(['/api/contacts/:id 200', '/api/session 200', 'page 200'])
    for (const path of [api, '/api/session']) {
      const asked = await get(path)
      const { requestId, ...ridden } = riddenIn(document, path) ?? {}
      expect(ridden).toEqual({ status: 200, type: 'application/json', text: await asked.text() })
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    }
    expect(riddenIn(document, api)?.text).toBe(text)
    expect(document.match(/<\/script>/g)).toHaveLength(3)
  })

  it('gets it from a link on another site too, which is where tickets are', async () => {
    const document = await (await setUp().open({ 'sec-fetch-site': 'cross-site' })).text()
    expect(riddenIn(document, api)?.status).toBe(200)
  })

  it('gets a document that nothing keeps or holds back, under the policy of the page without an answer', async () => {
    const { open, get } = setUp()
    const { headers } = await open({ 'if-none-match': '*' })
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=UTF-8',
      'x-accel-buffering': 'no',
      'x-frame-options': 'DENY',
    })
    expect(headers.get('etag')).toBeNull()
    const empty = (await get('/contacts/7')).headers
    expect(headers.get('content-security-policy')).toBe(empty.get('content-security-policy'))
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-")
  })

  it('gets the field definitions too where the server keeps them, and else causes no call for them', async () => {
    const fields = '/api/contacts/fields'
    const { open, get, upstream } = setUp({ ...answers, [`GET ${fields}`]: () => json({ data: [] }) })
    const before = await (await open()).text()
    expect([riddenIn(before, fields), upstream.to(fields).length]).toEqual([undefined, 0])
    expect(before).toContain('<html data-rides="" ')
    await get(fields)
    const after = await (await open()).text()
    expect([riddenIn(after, fields)?.text, upstream.to(fields).length]).toEqual(['{"data":[]}', 1])
    expect(after).toContain('<html data-rides="definitions" ')
  })

  it.each([
    ['no contact', 404, 'not-found', { [`GET ${api}`]: () => json({}, 404) }],
    ['no right', 403, 'upstream-forbidden', { [`GET ${api}`]: () => json({}, 403) }],
    ['no JSON', 502, 'upstream-malformed', { [`GET ${api}`]: () => new Response('<html>') }],
  ])('gets a refusal as its problem: %s', async (_, status, code, given) => {
    const { open, audit } = setUp(given as Answers)
    const ridden = riddenIn(await (await open()).text(), api)
    expect([ridden?.status, ridden?.type]).toEqual([status, 'application/problem+json'])
    expect(JSON.parse(ridden?.text ?? '')).toMatchObject({ code, requestId: ridden?.requestId })
    expect(audit()).toEqual([expect.objectContaining({ contactId: 7, outcome: code })])
  })

  it('counts for the limit like one who asks', async () => {
    const { open, get } = setUp(answers, { RATE_BURST: '1', RATE_PER_SECOND: '0.1' })
    await (await open()).text()
    expect((await get(api)).status).toBe(429)
    const ridden = riddenIn(await (await open()).text(), api)
    expect(JSON.parse(ridden?.text ?? '')).toMatchObject({ code: 'rate-limited', retryAfter: 10 })
  })
})

describe('nobody who looks', () => {
  it.each([
    ['a frame', { 'sec-fetch-dest': 'iframe' }],
    ['an object', { 'sec-fetch-dest': 'object' }],
    ['what only calls itself a document', { 'sec-fetch-mode': 'no-cors' }],
    ['an image', { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' }],
    [
      'a fetch of another site',
      { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'cross-site' },
    ],
    ['a fetch of our own', { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'same-origin' }],
    ['a client that does not say so', { 'sec-fetch-dest': '', 'sec-fetch-mode': '' }],
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a prerendered page', { 'sec-purpose': 'prefetch;prerender' }],
    ['an older prefetch', { purpose: 'prefetch' }],
    ['a foreign Host', { host: 'desk.evil.example' }],
    ['what a tunnel passes on', { 'x-forwarded-for': '203.0.113.7' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
  ])('gets contact data, or causes a lookup: %s', async (_, headers: Record<string, string>) => {
    const { open, get, upstream, audit } = setUp()
    const response = await open(headers)
    const document = await response.text()
    expect(document).not.toContain('380501234567')
    expect(document).not.toContain('ridden:')
    expect([upstream.calls, audit()]).toEqual([[], []])
    if (response.status === 503) return
    const plain = await get('/contacts/7')
    expect(document).toBe(await plain.text())
    expect(response.headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it.each(['/', '/contacts/x', '/contacts/007', '/contacts/', '/contacts/7/', '/contacts/%37', '/index.html'])(
    'is looked up at %s',
    async (path) => {
      const { open, upstream, audit } = setUp()
      const document = await (await open({}, path)).text()
      expect(document).not.toContain('ridden:')
      expect([upstream.calls, audit()]).toEqual([[], []])
    },
  )

  it('is one who asks for the head only', async () => {
    const { app, upstream } = setUp()
    const response = await app.request('http://localhost/contacts/7', { method: 'HEAD', headers: navigation })
    expect([response.headers.get('cache-control'), upstream.calls]).toEqual(['no-cache', []])
  })
})
