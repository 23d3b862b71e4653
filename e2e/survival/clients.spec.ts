import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { good } from './upstream.ts'

/** Half as many as the file handles that one process may have, so that this one can hold them too. */
function mostConnections(): number {
  const { userLimits } = process.report.getReport() as unknown as { userLimits: { open_files: { soft: unknown } } }
  const handles = Number(userLimits.open_files.soft)
  return Math.min(10_000, Number.isNaN(handles) ? 10_000 : Math.floor(handles / 2))
}

test('ten thousand half-open clients do not keep a good one waiting, and are sent away', async ({ start }, {
  annotations,
}) => {
  test.setTimeout(90_000)
  const { desk } = await start()
  const count = mostConnections()
  annotations.push({ type: 'connections', description: String(count) })
  let open = 0
  let connected = 0
  let most = 0
  for (let opened = 0; opened < count; opened += 1) {
    const socket = connect(Number(new URL(desk.url).port), '127.0.0.1')
    socket
      .resume()
      .on('error', () => {})
      .on('close', () => {
        open -= 1
      })
    // Some say nothing, some half a head, some a head without its body.
    if (opened % 3 === 1) socket.write('GET /api/contacts/1 HTTP/1.1\r\nHost: localhost\r\n')
    if (opened % 3 === 2)
      socket.write('POST /api/contacts/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n')
    socket.once('connect', () => {
      connected += 1
      open += 1
      most = Math.max(most, open)
    })
    // A few hundred at a time, so that none is turned away by the system.
    if (opened % 250 === 249) await new Promise((resolve) => socket.once('connect', resolve))
  }
  // On a slow machine the first are sent away before the last have come.
  await expect.poll(() => connected, { timeout: 20_000 }).toBe(count)
  annotations.push({ type: 'at once', description: String(most) })
  const begin = Date.now()
  expect(await desk.outcome(good)).toBe('200 ok')
  expect(Date.now() - begin).toBeLessThan(5000)
  await expect.poll(() => open, { timeout: 40_000 }).toBe(0)
  await desk.isWell()
})

test('bodies of 5 MB are refused as they come, and are not kept', async ({ start }) => {
  const { desk } = await start()
  const memory = async () =>
    Number(/^process_resident_memory_bytes (\d+)/m.exec((await desk.get('/metrics')).text)?.[1])
  const before = await memory()
  const body = Buffer.alloc(5_000_000, ' ')
  const statuses = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const request = httpRequest(`${desk.url}/api/contacts/search`, {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      })
      // The connection may be closed while we still send.
      request.end(body)
      return new Promise((resolve) => {
        request.on('response', ({ statusCode }) => resolve(statusCode))
        request.on('error', ({ message }) => resolve(message))
      })
    }),
  )
  // Who still sends when the answer has come may see nothing of it but that nobody listens any more.
  expect(statuses).toContain(400)
  const others = statuses.filter((status) => status !== 400 && !/EPIPE|ECONNRESET/.test(String(status)))
  expect(others).toEqual([])
  // All of them together have 250 MB.
  expect((await memory()) - before).toBeLessThan(100_000_000)
  await desk.isWell()
})

test('a browser that goes away ends the request to upstream, before and in the middle of its answer', async ({
  start,
}) => {
  const closed = new Set<string>()
  let opened = 0
  const wait = (name: string, begin: (response: import('node:http').ServerResponse) => void) => ({
    [`GET /api/contacts/${name}`]: (response: import('node:http').ServerResponse) => {
      opened += 1
      response.once('close', () => closed.add(name))
      begin(response)
    },
  })
  const { desk } = await start({
    ...wait('2', () => {}),
    ...wait('3', (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":')),
  })
  // More often than the breaker would stand, were it to count them.
  for (let left = 1; left <= 4; left += 1) {
    const browser = new AbortController()
    closed.clear()
    const asked = [2, 3].map((id) => ask(`${desk.url}/api/contacts/${id}`, { signal: browser.signal }).catch(String))
    await expect.poll(() => opened).toBe(2 * left)
    browser.abort()
    await Promise.all(asked)
    // Long before the deadline.
    await expect.poll(() => closed.size, { timeout: 3000 }).toBe(2)
  }
  await expect.poll(() => desk.said()).toContain('"outcome":"gone"')
  await desk.isWell()
})
