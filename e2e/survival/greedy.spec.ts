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

/** The end of a connection, in order or not. */
const closeOf = (socket: Socket) =>
  new Promise<void>((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())))

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\naccept-encoding: identity\r\n\r\n`

const probe = async (desk: Desk) => (await desk.get('/healthz')).status

/** The server answers probes, and holds no more memory than it may, at any time while this is done to it. */
async function staysWell(desk: Desk, done: Promise<unknown>): Promise<void> {
  let isDone = false
  const ended = done.finally(() => {
    isDone = true
  })
  const most: number[] = []
  do {
    expect(await probe(desk)).toBe(200)
    most.push(await residentMegabytes(desk))
  } while (!isDone)
  await ended
  expect(await probe(desk)).toBe(200)
  most.push(await residentMegabytes(desk))
  expect(Math.max(...most)).toBeLessThan(200)
}

for (const [what, path] of [
  ['a source map', sourceMap],
  ['a script', script],
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

test('three hundred clients that ask for a large answer and do not read it take little memory', async ({ start }) => {
  const large = json(JSON.stringify({ data: { id: 2, phone, note: 'ї'.repeat(mebibyte / 2 - 100) } }))
  const { desk } = await start({ 'GET /api/contacts/2': large }, { env: lavish })
  const sockets: Socket[] = []
  const opened = openMany(desk, 300, () => get('/api/contacts/2')).then((all) => sockets.push(...all))
  await staysWell(desk, opened)
  for (const socket of sockets) socket.destroy()
  await expect.poll(async () => (await desk.contact(2)).status).toBe(200)
  await desk.isWell()
})

test('twenty connections with 5 MB of requests each are broken off, and keep nobody waiting', async ({ start }) => {
  const { desk } = await start()
  const flood = get('/api/session').repeat(Math.ceil(5_000_000 / get('/api/session').length))
  const sockets = Array.from({ length: 20 }, () => {
    const socket = connect({ port: Number(new URL(desk.url).port), host: '127.0.0.1' }).on('error', () => {})
    socket.resume().write(flood)
    return socket
  })
  await staysWell(desk, Promise.all(sockets.map(closeOf)))
  const begun = desk.said().match(/"route":"\/api\/session"/g)?.length ?? 0
  expect(begun).toBeGreaterThan(0)
  expect(begun).toBeLessThanOrEqual(20)
  await desk.isWell()
})

/** Rows of 1.5 KB whose numbers cannot be read by a double as they are written. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, id) => `{"id":${id},"phone":${380000000000 + id},"n":[${'1.50,'.repeat(300)}0]}`)

for (const [what, count, status] of [
  ['nearly half a mebibyte', 300, 200],
  ['a mebibyte', 700, 502],
] as const) {
  test(`twenty searches with answers of ${what} keep nobody waiting`, async ({ start }) => {
    const phones = Array.from({ length: 20 }, (_, index) => String(380965901700 + index))
    const answerTo = (value: string) => json(`{"data":[{"id":7,"phone":${value}},${rows(count).join(',')}]}`)
    const answers = phones.map((value) => [`GET /api/contacts/search?${query(value)}`, answerTo(value)])
    const { desk } = await start(Object.fromEntries(answers), { env: lavish })
    const searches = phones.map(async (value) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ phone: value })
      const found = await fetch(`${desk.url}/api/contacts/search`, { method: 'POST', headers, body })
      expect(found.status).toBe(status)
      if (status === 200) expect(await found.json()).toEqual({ data: [{ id: 7, phone: Number(value) }] })
    })
    await staysWell(desk, Promise.all(searches))
  })
}

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
  await staysWell(desk, Promise.all(sockets.map((socket) => closeOf(socket.resume()))))
  clearInterval(drip)
  await desk.isWell()
})

test('clients that send heads of a megabyte are refused before they have sent them', async ({ start }) => {
  const { desk } = await start()
  const head = `GET /healthz HTTP/1.1\r\nHost: localhost\r\nx: ${'x'.repeat(1_000_000)}`
  const sockets = await openMany(desk, 100, () => head)
  let refused = 0
  const closed = sockets.map((socket) => {
    socket
      .setEncoding('utf8')
      .resume()
      .on('data', (answer: string) => {
        if (answer.startsWith('HTTP/1.1 431 ')) refused += 1
      })
    return closeOf(socket)
  })
  await staysWell(desk, Promise.all(closed))
  // A client that still sends may find the connection closed before it has read why.
  expect(refused).toBeGreaterThan(0)
  await desk.isWell()
})
