import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { listen } from './listen.ts'

/** Sends a text, and returns everything that the server answers until it closes the connection. */
async function talk(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(text)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return answer
}

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`

it.each([
  ['two requests', 2],
  ['sixteen requests', 16],
])('answers the first of %s that come at once, and then ends the connection', async (_, count) => {
  const asked: string[] = []
  const { url, stop } = await listen(
    async (request) => {
      asked.push(new URL(request.url).pathname)
      await new Promise(setImmediate)
      return new Response('first')
    },
    '127.0.0.1',
    0,
  )
  const answer = await talk(url, Array.from({ length: count }, (_, index) => request(`/${index}`)).join(''))
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close[\s\S]*first$/i)
  expect(asked).toEqual(['/0'])
  await stop()
})

function createRefusals() {
  const refused: number[] = []
  const refuse = (status: number) => {
    refused.push(status)
    return { headers: { 'content-length': '2', connection: 'close' }, body: 'no' }
  }
  return { refused, refuse }
}

it('gets no refusal into the middle of an answer, whatever comes behind its request', async () => {
  const { refuse } = createRefusals()
  const { url, stop } = await listen(
    () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('begun')) })),
    '127.0.0.1',
    0,
    { refuse },
  )
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  let answer = ''
  socket.write(request('/stream'))
  await new Promise<void>((resolve) =>
    socket.on('data', (chunk) => {
      answer += chunk
      if (answer.includes('begun')) resolve()
    }),
  )
  socket.write(`${request('/next')}HELLO\r\n\r\n`)
  await new Promise((resolve) => socket.once('close', resolve))
  await stop()
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
})

it('answers one request of thousands that expect something', async () => {
  const { refused, refuse } = createRefusals()
  const { url, stop } = await listen(() => new Response(), '127.0.0.1', 0, { refuse })
  const one = 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a\r\n\r\n'
  await talk(url, one.repeat(1000)).catch(() => {})
  await stop()
  expect(refused).toEqual([417])
})

it('answers a request to pass a connection on', async () => {
  const { refused, refuse } = createRefusals()
  const { url, stop } = await listen(() => new Response(), '127.0.0.1', 0, { refuse })
  const answer = await talk(url, 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n')
  await stop()
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(refused).toEqual([400])
})

it('breaks a connection off on which thousands come at once', async () => {
  let asked = 0
  const { url, stop } = await listen(
    () => {
      asked += 1
      return new Promise<Response>(() => {})
    },
    '127.0.0.1',
    0,
  )
  expect(await talk(url, request('/').repeat(5_000)).catch((error: NodeJS.ErrnoException) => error.code)).toMatch(
    /^(|ECONNRESET|EPIPE)$/,
  )
  expect(asked).toBe(1)
  await stop()
})

it('answers one request after the other on a kept connection', async () => {
  const { url, stop } = await listen(({ url }) => new Response(new URL(url).pathname), '127.0.0.1', 0)
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8')
  for (let asked = 0; asked < 20; asked += 1) {
    socket.write(request(`/${asked}`))
    const [answer] = await once(socket, 'data')
    expect(answer).toMatch(new RegExp(`/${asked}$`))
  }
  socket.destroy()
  await stop()
})

it('breaks off an answer that its client does not take in time', async () => {
  const body = 'x'.repeat(50 * 1024 * 1024)
  const { url, stop } = await listen(() => new Response(body), '127.0.0.1', 0, { takeMs: 50 })
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(request('/'))
  // The client still reads what the system has buffered.
  await new Promise((resolve) => setTimeout(resolve, 300))
  let size = 0
  socket.on('data', (chunk) => {
    size += chunk.length
  })
  await once(socket, 'close')
  expect(size).toBeLessThan(body.length)
  await stop()
})
