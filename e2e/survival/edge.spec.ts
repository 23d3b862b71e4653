import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw.ts'
import { good } from './upstream.ts'

const close = 'Connection: close\r\n\r\n'

const ways = [
  '/healthz/../',
  '/healthz/%2e%2e/',
  '/healthz/%2E./',
  '/healthz/..;/',
  '/healthz\\..\\',
  '/',
  '/healthz//',
]

for (const way of ways) {
  test(`a contact is not answered by the way of ${way}`, async ({ shared: { desk, upstream } }) => {
    const name = `GET /api/contacts/${good}`
    const before = upstream.to(name).length
    for (const origin of ['', desk.url]) {
      const target = `${origin}${way}${way === '/' ? '/' : ''}api/contacts/${good}`
      const answer = await sendRaw(desk.url, `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${close}`)
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(answer).toContain('"code":"invalid-request"')
    }
    expect(upstream.to(name)).toHaveLength(before)
  })
}

for (const method of ['GET', 'HEAD', 'OPTIONS']) {
  test(`a probe by ${method} is answered without a Host, and whatever the Host`, async ({ shared: { desk } }) => {
    for (const path of ['/healthz', '/readyz']) {
      for (const head of [
        `HTTP/1.0\r\n\r\n`,
        `HTTP/1.1\r\n${close}`,
        `HTTP/1.1\r\nHost: a@b\r\n${close}`,
        `HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-For: 1.1.1.1\r\n${close}`,
      ]) {
        expect(await sendRaw(desk.url, `${method} ${path} ${head}`)).toMatch(/^HTTP\/1\.1 200 /)
      }
    }
  })
}

test('nothing else is answered without a Host', async ({ shared: { desk } }) => {
  for (const head of [`HTTP/1.0\r\n\r\n`, `HTTP/1.1\r\n${close}`]) {
    expect(await sendRaw(desk.url, `GET /api/session ${head}`)).toMatch(/^HTTP\/1\.1 400 /)
  }
})

const refusals: Record<string, [status: number, text: string]> = {
  'no HTTP at all': [400, 'HELLO\r\n\r\n'],
  'two lengths': [
    400,
    'POST /api/contacts/search HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
  ],
  'headers of 100 KB': [431, `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'a'.repeat(100_000)}\r\n${close}`],
  'a request to pass a connection on': [400, `CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n${close}`],
  'an expectation': [417, `GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 200-ok\r\n${close}`],
}

for (const [what, [status, text]] of Object.entries(refusals)) {
  test(`${what}: refused by ${status} in our own words and headers, with a line in the log`, async ({ start }) => {
    const { desk } = await start()
    const answer = await sendRaw(desk.url, text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    for (const header of [
      'content-type: application/problem+json',
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'x-frame-options: DENY',
      "content-security-policy: default-src 'none'",
    ]) {
      expect(head.toLowerCase()).toContain(header.toLowerCase())
    }
    const { requestId } = JSON.parse(body)
    expect(JSON.parse(body)).toMatchObject({ status, code: 'invalid-request' })
    await expect.poll(() => desk.said()).toContain(`"requestId":"${requestId}","route":"unreadable","status":${status}`)
    await desk.isWell()
  })
}

test('a head that does not come to its end is refused by 408, with a line in the log', async ({ start }) => {
  const { desk } = await start()
  const answer = await sendRaw(desk.url, 'GET / HTTP/1.1\r\nHost: localhost\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(answer).toContain('"code":"invalid-request"')
  await expect.poll(() => desk.said()).toContain('"route":"unreadable","status":408')
})

test('what a browser asks for ahead is refused, be it the page or the contact, and looks nobody up', async ({
  start,
}) => {
  const { desk, upstream } = await start()
  for (const path of [`/api/contacts/${good}`, `/contacts/${good}`]) {
    const { status, text } = await desk.get(path, { 'sec-purpose': 'prefetch;prerender' })
    expect([status, JSON.parse(text).code]).toEqual([503, 'not-allowed'])
    expect((await desk.get(path)).status).toBe(200)
  }
  await expect.poll(() => desk.said().match(/"event":"lookup".*"outcome":"ok"/g)?.length).toBe(1)
  expect(upstream.to(`GET /api/contacts/${good}`)).toHaveLength(1)
})
