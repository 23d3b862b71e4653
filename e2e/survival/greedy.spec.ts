import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { mebibyte } from './faults.ts'
import { type Desk, expect, test } from './fixtures.ts'
import { json, phone } from './upstream.ts'

const assets = readdirSync(fileURLToPath(new URL('../../dist/web/assets', import.meta.url)))
const sourceMap = `/assets/${assets.find((name) => /^first-view-.*\.map$/.test(name))}`
const script = sourceMap.replace('.map', '')

/** Each person may ask for as much as they like: it is memory that has to do without them. */
const lavish = { RATE_BURST: '100000', RATE_PER_SECOND: '100000', SOURCE_MAPS: '1' }

async function residentMegabytes(desk: Desk): Promise<number> {
  const { text } = await desk.get('/metrics')
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 1e6
}

/** Opens a connection that writes this and reads nothing, beyond what the system takes for it. */
async function openMute(desk: Desk, text: string): Promise<Socket> {
  const socket = connect({ port: Number(new URL(desk.url).port), host: '127.0.0.1' }).on('error', () => {})
  await once(socket, 'connect')
  socket.pause().write(text)
  return socket
}

async function openMany(desk: Desk, count: number, textOf: (index: number) => string): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let opened = 0; opened < count; opened += 1) sockets.push(await openMute(desk, textOf(opened)))
  return sockets
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\naccept-encoding: identity\r\n\r\n`

/** The server goes on, and holds no more memory than it may, at any time while this is done to it. */
async function staysWell(desk: Desk, done: Promise<unknown>): Promise<void> {
  let isDone = false
  const ended = done.finally(() => {
    isDone = true
  })
  const most: number[] = []
  do {
    expect((await desk.get('/healthz')).status).toBe(200)
    most.push(await residentMegabytes(desk))
  } while (!isDone)
  await ended
  expect((await desk.get('/healthz')).status).toBe(200)
  most.push(await residentMegabytes(desk))
  expect(Math.max(...most)).toBeLessThan(200)
}

for (const [what, path] of [
  ['a source map', sourceMap],
  ['a script', script],
  ['the page', '/contacts/1'],
] as const) {
  test(`six hundred clients that ask for ${what} and do not read it take no memory`, async ({ start }) => {
    const { desk } = await start({}, { env: lavish })
    await desk.isWell()
    let sockets: Socket[] = []
    const opened = openMany(desk, 600, () => get(path)).then((all) => {
      sockets = all
    })
    await staysWell(desk, opened)
    for (const socket of sockets) socket.destroy()
    await desk.isWell()
  })
}

test('clients that ask for large answers and do not read them are refused more of them', async ({ start }) => {
  const large = json(JSON.stringify({ data: { id: 2, phone, note: 'ї'.repeat(mebibyte / 2 - 100) } }))
  const { desk } = await start({ 'GET /api/contacts/2': large }, { env: lavish })
  const sockets: Socket[] = []
  const opened = openMany(desk, 300, () => get('/api/contacts/2')).then((all) => sockets.push(...all))
  await staysWell(desk, opened)
  await expect.poll(() => desk.said()).toContain('"code":"rate-limited"')
  for (const socket of sockets) socket.destroy()
  await expect.poll(async () => (await desk.contact(2)).status).toBe(200)
  await desk.isWell()
})

test('twenty connections with 5 MB of requests each are answered once, and keep nobody waiting', async ({ start }) => {
  const { desk } = await start()
  const flood = get('/healthz').repeat(Math.ceil(5_000_000 / get('/healthz').length))
  const begin = desk.said().length
  const sockets = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = connect({ port: Number(new URL(desk.url).port), host: '127.0.0.1' }).on('error', () => {})
      socket.resume().write(flood)
      return socket
    }),
  )
  const closed = Promise.all(sockets.map((socket) => socket.closed || once(socket, 'close')))
  await staysWell(desk, closed)
  // One request of each connection at most was begun with, besides those of this test.
  const lines = desk.said().slice(begin)
  expect(lines.match(/"route":"\/healthz"/g)?.length ?? 0).toBeLessThan(2_000)
  await desk.isWell()
})

test('twenty searches with answers of half a mebibyte keep nobody waiting', async ({ start }) => {
  const others = Array.from({ length: 400 }, (_, id) => ({ id, phone: 380000000000 + id, n: Array(300).fill(1.5) }))
  const body = JSON.stringify({ data: [{ id: 7, phone }, ...others] }).replaceAll('1.5', '1.50')
  expect(body.length).toBeGreaterThan(mebibyte / 2)
  const fitting = JSON.stringify({ data: [{ id: 7, phone }, ...others.slice(0, 250)] }).replaceAll('1.5', '1.50')
  const answer = (text: string) => ({ [`GET /api/contacts/search?${query(phone)}`]: json(text) })
  for (const [text, status] of [
    [fitting, 200],
    [body, 502],
  ] as const) {
    const { desk } = await start(answer(text), { env: lavish })
    const searches = Array.from({ length: 20 }, async () => {
      const headers = { 'content-type': 'application/json' }
      const found = await fetch(`${desk.url}/api/contacts/search`, { method: 'POST', headers, body: asked })
      expect(found.status).toBe(status)
      if (status === 200) expect(await found.json()).toEqual({ data: [{ id: 7, phone }] })
    })
    await staysWell(desk, Promise.all(searches))
    await desk.stop()
  }
})

const asked = JSON.stringify({ phone })

const query = (value: string) =>
  new URLSearchParams({
    'page[offset]': '0',
    'page[limit]': '15',
    'search[field]': 'phone',
    'search[operator]': '=',
    'search[value]': value,
  })

test('clients that send their bodies byte by byte are sent away, and keep nobody waiting', async ({ start }) => {
  const { desk } = await start()
  const head = 'POST /api/contacts/search HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\n'
  const sockets = await openMany(desk, 200, () => `${head}content-length: 1000\r\n\r\n{`)
  const drip = setInterval(() => {
    for (const socket of sockets) socket.write(' ')
  }, 1_000)
  const closed = Promise.all(sockets.map((socket) => socket.resume().closed || once(socket, 'close')))
  await staysWell(desk, closed)
  clearInterval(drip)
  await desk.isWell()
})

test('clients that send heads of a megabyte are refused before they have sent them', async ({ start }) => {
  const { desk } = await start()
  const head = `GET /healthz HTTP/1.1\r\nHost: localhost\r\nx: ${'x'.repeat(1_000_000)}`
  const sockets = await openMany(desk, 100, () => head)
  const answers = sockets.map(async (socket) => {
    const [answer] = await once(socket.resume().setEncoding('utf8'), 'data')
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })
  await staysWell(desk, Promise.allSettled(answers))
  await desk.isWell()
})
