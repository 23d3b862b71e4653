import { pipeline } from 'node:stream/promises'
import { faults, jsonType, mebibyte } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { contactBody, good, json, jwt } from './upstream.ts'

for (const [name, [respond, outcome]] of Object.entries(faults)) {
  test(`${name} is no contact`, async ({ shared: { desk, upstream } }) => {
    upstream.answers['GET /api/contacts/2'] = respond
    expect(await desk.outcome(2)).toBe(outcome)
    await desk.isWell()
  })
}

// The page refuses it: see problems.spec.ts.
test('another contact than asked for comes as it is', async ({ shared: { desk, upstream } }) => {
  upstream.answers['GET /api/contacts/2'] = json(contactBody(3))
  expect((await desk.contact(2)).text).toBe(contactBody(3))
  await desk.isWell()
})

test('an answer of 200 MiB is read for 1 MiB, and not to its end', async ({ start }) => {
  const chunk = Buffer.alloc(64 * 1024, ' ')
  let sent = 0
  const { desk } = await start({
    'GET /api/contacts/2': (response) => {
      const chunks = function* () {
        for (; sent < 200 * mebibyte; sent += chunk.length) yield chunk
      }
      response.writeHead(200, jsonType)
      pipeline(chunks, response).catch(() => {})
    },
  })
  expect(await desk.outcome(2)).toBe('502 upstream-malformed')
  await desk.isWell()
  // What lies in the buffers of both systems has been sent, though nobody reads it.
  expect(sent).toBeLessThan(16 * mebibyte)
})

test('cookies pass neither way', async ({ start }) => {
  const cookie = { 'set-cookie': 'upstream=planted; Path=/' }
  const { desk, upstream } = await start({
    'POST /api/auth/login': json(JSON.stringify({ bearer: jwt('first') }), 200, cookie),
    'GET /api/contacts/2': json(contactBody(2), 200, cookie),
  })
  for (let asked = 0; asked < 2; asked += 1) {
    const { status, headers } = await desk.get('/api/contacts/2', { cookie: 'browser=planted' })
    expect([status, headers['set-cookie']]).toEqual([200, undefined])
  }
  const calls = upstream.to('GET /api/contacts/2')
  expect(calls.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined])
  await desk.isWell()
})

test('silence, and a byte per second, are given up after ten seconds', async ({ start }) => {
  const closed: number[] = []
  const { desk } = await start({
    'GET /api/contacts/2': (response) => {
      response.once('close', () => closed.push(2))
    },
    'GET /api/contacts/3': (response) => {
      response.writeHead(200, jsonType)
      const drip = setInterval(() => response.write(' '), 1000)
      response.once('close', () => {
        clearInterval(drip)
        closed.push(3)
      })
    },
    'GET /api/contacts/4': (response) => {
      const drip = setInterval(() => response.socket?.write('H'), 1000)
      response.socket?.once('close', () => clearInterval(drip))
    },
  })
  const begin = Date.now()
  const outcomes = await Promise.all([desk.outcome(2), desk.outcome(3), desk.outcome(4)])
  expect(outcomes.slice(0, 2)).toEqual(Array(2).fill('504 upstream-timeout'))
  // "HHHH" is no HTTP, which may be noticed before the time is over.
  expect(outcomes[2]).toMatch(/^50[24] upstream-(timeout|malformed)$/)
  expect(Date.now() - begin).toBeLessThan(12_000)
  await expect.poll(() => closed.toSorted()).toEqual([2, 3])
  await desk.isWell()
})

test('a refused connection is a 502 upstream-unavailable, and over when upstream is back', async ({ start }) => {
  const { desk, upstream } = await start()
  await desk.isWell()
  await upstream.goDown()
  expect(await desk.outcome(good)).toBe('502 upstream-unavailable')
  await upstream.comeBack()
  await desk.isWell()
})

test('a host name that nobody knows is a 502 upstream-unavailable', async ({ start }) => {
  // Longer than a name may be, so that no name server is asked.
  const { desk } = await start({}, { env: { BSG_API_URL: `https://${'a'.repeat(64)}.example` } })
  expect(await desk.outcome(2)).toBe('502 upstream-unavailable')
  expect((await desk.get('/readyz')).status).toBe(503)
  expect((await desk.get('/healthz')).status).toBe(200)
})
