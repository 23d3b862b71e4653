import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { enter } from '../support/desk.ts'
import { json } from '../survival/upstream.ts'
import { contact, linesOf, newcomer, said } from './clients.ts'
import { burst, expect, metricsToken, test } from './fixtures.ts'

test.skip(({ isMissing }) => isMissing, 'this proxy is not installed')

test('an agent opens a deep link by HTTP/2, signs in, and is back at it', async ({ page, site }) => {
  const { url } = site.signIn
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  // Before the agent has signed in.
  const refused = /status of 401/
  await page.goto(`${url}/contacts/248452739#fields`)
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await enter(page, 'anna')
  await expect(page).toHaveURL(`${url}/contacts/248452739#fields`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
  await expect(page.getByRole('banner')).toContainText('Anna Agent')
  const protocols = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).nextHopProtocol),
  )
  expect(protocols).toEqual(['h2'])
  expect(faults.filter((fault) => !refused.test(fault))).toEqual([])
})

test('clear text leads to https', async ({ site }) => {
  const { status, headers } = await fetch(`${site.plainUrl}/contacts/1`, {
    redirect: 'manual',
    headers: { host: 'localhost' },
  })
  expect([301, 308]).toContain(status)
  expect(headers.get('location')).toMatch(/^https:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/contacts\/1$/)
})

test('a limit counts the client that the proxy sees, whatever the client claims', async ({ site }) => {
  const [greedy, other] = [newcomer(), newcomer()]
  const codes = new Set<number>()
  for (let turn = 0; turn < 3 * burst; turn++) {
    const claimed = `10.0.0.${turn}`
    const headers = { 'x-forwarded-for': claimed, 'x-real-ip': claimed, forwarded: `for=${claimed}` }
    codes.add((await site.ask(contact, { from: greedy, headers })).status)
  }
  expect([...codes].sort()).toEqual([200, 429])
  expect((await site.ask(contact, { from: other })).status).toBe(200)
  expect(said(site)).not.toContain('TRUSTED_PROXIES does not name')
})

test('nobody becomes somebody, or comes from another address of ours, by a header', async ({ site }) => {
  const headers = { 'x-forwarded-user': 'boss', 'x-forwarded-email': 'boss@desk.example' }
  const { status, headers: answered } = await site.ask(contact, { from: newcomer(), headers })
  expect(status).toBe(200)
  const line = () => linesOf(site).find(({ event, requestId }) => event && requestId === answered['x-request-id'])
  await expect.poll(line).toMatchObject({ event: 'lookup', user: null, outcome: 'ok' })
  expect(line()).not.toHaveProperty('email')
  const foreign = { 'x-forwarded-host': 'localhost', host: 'elsewhere.example' }
  expect((await site.ask(contact, { from: newcomer(), headers: foreign })).text).not.toContain('"data"')
})

test('metrics are closed, with their token too, and open at the replica', async ({ site }) => {
  const headers = { authorization: `Bearer ${metricsToken}` }
  for (const path of ['/metrics', '/metrics?x=1', '/metrics/', '//metrics', '/%6detrics', '/METRICS']) {
    const { status, text } = await site.ask(path, { headers })
    expect([path, text.includes('contact_desk_')]).toEqual([path, false])
    if (path === '/metrics') expect(status).toBe(404)
  }
  expect(await (await fetch(`${site.replicaUrl}/metrics`, { headers })).text()).toContain('contact_desk_requests_total')
})

test('each answer has the request ID of its line in the log', async ({ site }) => {
  for (const path of [contact, '/api/contacts/2', '/api/nothing']) {
    const { headers } = await site.ask(path, { from: newcomer() })
    const requestId = headers['x-request-id']
    expect(requestId).toMatch(/^[\da-f-]{36}$/)
    await expect.poll(() => linesOf(site).filter((line) => line.requestId === requestId).length).toBeGreaterThan(0)
  }
})

test('pages and files come compressed once, and answers with data as they are', async ({ site }) => {
  const asks = (path: string, encodings: string) => site.ask(path, { headers: { 'accept-encoding': encodings } })
  const page = await asks('/', 'gzip, br')
  expect(page.headers['content-encoding']).toBe('br')
  const html = brotliDecompressSync(page.bytes).toString()
  const [file = ''] = /\/assets\/first-view-[\w-]+\.js/.exec(html) ?? []
  const script = await asks(file, 'gzip')
  expect(script.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(script.bytes).toString()).toBe((await asks(file, 'identity')).text)
  expect(script.headers['cache-control']).toContain('immutable')
  const body = '{"data":{"id":3,"phone":"380965901726","x":"0123456789012345678901234567890123456789"}}'
  site.upstream.answers['GET /api/contacts/3'] = json(body)
  const data = await asks('/api/contacts/3', 'gzip, br')
  expect([data.text, data.headers['content-encoding'], data.headers['cache-control']]).toEqual([
    body,
    undefined,
    'no-store',
  ])
})

for (const [id, encoding] of [
  [11, 'identity'],
  [12, 'gzip'],
] as const) {
  test(`the page is there before BSG has answered, and the answer rides in it (${encoding})`, async ({ site }) => {
    const { answers } = site.upstream
    const asked = new Promise<() => void>((resolve) => {
      answers[`GET /api/contacts/${id}`] = (response, request) =>
        resolve(() => json(`{"data":{"id":${id},"phone":"380965901726"}}`)(response, request))
    })
    const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }
    let release: Promise<void> | undefined
    const { text, headers } = await site.ask(`/contacts/${id}`, {
      from: newcomer(),
      headers: { ...navigation, 'accept-encoding': encoding },
      onFirst(first) {
        expect(first).toContain('<html')
        expect(first).not.toContain('</html>')
        release = asked.then((answer) => answer())
      },
    })
    await release
    expect(text).toContain('380965901726')
    expect(text).toContain('</html>')
    expect(headers['content-encoding']).toBe(encoding === 'gzip' ? 'gzip' : undefined)
  })
}
