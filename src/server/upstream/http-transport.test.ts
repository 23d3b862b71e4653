import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type Server } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { createDeadline } from './deadline.ts'
import { createHttpTransport } from './http-transport.ts'
import { createUpstream } from './upstream.ts'

let server: Server

afterEach(() => server.close())

async function sendTo(listening: Server, deadlineMs?: number) {
  return sendToUrl(await start(listening), deadlineMs)
}

async function start(listening: Server): Promise<URL> {
  server = listening
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
}

function sendToUrl(baseUrl: URL, deadlineMs = 5000) {
  const transport = createHttpTransport(baseUrl)
  const send = createUpstream({ transport, baseUrl, now: Date.now, random: Math.random, sleep: async () => {} })
  return send({ method: 'GET', path: '/x', requestId: 'r1', deadline: createDeadline(deadlineMs, Date.now) })
}

const http = (listener: RequestListener) => createServer({ keepAlive: false }, listener)

it('stops reading a small body that unpacks to a large one', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
  const answer = sendTo(
    http((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb)
    }),
  )
  await expect(answer).rejects.toMatchObject({ code: 'upstream-malformed', options: { reason: 'too large' } })
})

const coded = (coding: string, body: Buffer, status = 200) =>
  sendTo(
    http((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': coding }).end(body)
    }),
  )

const text = '{"data":1}'

it.each([
  ['gzip', gzipSync(text)],
  ['GZIP', gzipSync(text)],
  ['x-gzip', gzipSync(text)],
  ['X-Gzip', gzipSync(text)],
  ['gzip, identity', gzipSync(text)],
  ['identity , gzip', gzipSync(text)],
  ['Br', brotliCompressSync(text)],
  ['identity', Buffer.from(text)],
  ['Identity, identity', Buffer.from(text)],
  ['', Buffer.from(text)],
])('reads a body whose coding is "%s"', async (coding, body) => {
  expect(await coded(coding, body)).toMatchObject({ text })
})

it.each([
  ['deflate', deflateSync(text)],
  ['zstd', Buffer.from(text)],
  ['gzip, gzip', gzipSync(gzipSync(text))],
  ['gzip, br', brotliCompressSync(gzipSync(text))],
  ['gzip;q=1', gzipSync(text)],
  ['constructor', Buffer.from(text)],
])('calls a body malformed whose coding is "%s", which nobody asked for', async (coding, body) => {
  await expect(coded(coding, body)).rejects.toMatchObject({
    code: 'upstream-malformed',
    options: { reason: 'content coding' },
  })
})

it.each([404, 503, 429])('takes the word of a status %d whatever the coding of its body is', async (status) => {
  const outcome = await coded('zstd', Buffer.from(text), status).catch(({ code }) => code)
  const expected = { 404: { status: 404, text: '', body: {} }, 503: 'upstream-unavailable', 429: 'rate-limited' }
  expect(outcome).toEqual(expected[status as 404])
})

it('calls a body malformed that breaks off', async () => {
  const answer = sendTo(
    http((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"data":', () => response.destroy())
    }),
  )
  await expect(answer).rejects.toMatchObject({ code: 'upstream-malformed', options: { reason: 'cut off' } })
})

it('calls a body late that stops in the middle', async () => {
  const server = http((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":')
  })
  await expect(sendTo(server, 100)).rejects.toMatchObject({ code: 'upstream-timeout' })
})

it('gives up the connection when the time is over', async () => {
  let close = () => {}
  const closed = new Promise<void>((resolve) => (close = resolve))
  const server = http((request) => request.socket.on('close', close))
  await expect(sendTo(server, 100)).rejects.toMatchObject({ code: 'upstream-timeout' })
  await closed
})

it('does not follow a redirect', async () => {
  const paths: (string | undefined)[] = []
  const answer = sendTo(
    http((request, response) => {
      paths.push(request.url)
      response.writeHead(302, { location: '/elsewhere' }).end()
    }),
  )
  await expect(answer).rejects.toMatchObject({ code: 'upstream-malformed' })
  expect(paths).toEqual(['/x'])
})

it('tries again when the connection is closed without an answer', async () => {
  let tries = 0
  const answer = sendTo(
    http((request, response) => {
      tries += 1
      if (tries < 3) request.socket.destroy()
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":1}')
    }),
  )
  expect(await answer).toMatchObject({ status: 200 })
})

it('calls an answer malformed that is not HTTP', async () => {
  const answer = sendTo(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')))
  await expect(answer).rejects.toMatchObject({ code: 'upstream-malformed' })
})

it('calls a refused connection unavailable', async () => {
  const baseUrl = await start(createServer())
  await new Promise((resolve) => server.close(resolve))
  await expect(sendToUrl(baseUrl)).rejects.toMatchObject({
    code: 'upstream-unavailable',
    options: { reason: 'ECONNREFUSED' },
  })
})
