import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { createTestApp } from '../testing/fake-upstream.ts'
import { listen } from './listen.ts'

it('says where it listens', async () => {
  const { url, stop } = await listen(() => new Response('here'), '127.0.0.1', 0)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(url)).text()).toBe('here')
  await stop()
})

it('fails when the port is taken', async () => {
  const { url, stop } = await listen(() => new Response(), '127.0.0.1', 0)
  await expect(listen(() => new Response(), '127.0.0.1', Number(new URL(url).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await stop()
})

it('lets running requests finish when it stops, and takes no new ones', async () => {
  let finish = () => {}
  let started = () => {}
  const running = new Promise<void>((resolve) => (started = resolve))
  const { url, stop } = await listen(
    async ({ url }) => {
      if (url.endsWith('/next')) return new Response('taken')
      started()
      await new Promise<void>((resolve) => (finish = resolve))
      return new Response('done')
    },
    '127.0.0.1',
    0,
  )
  const answer = fetch(url)
  await running
  const stopped = stop()
  await expect.poll(() => fetch(`${url}/next`).catch((error: Error) => error.message)).toBe('fetch failed')
  finish()
  expect(await (await answer).text()).toBe('done')
  await stopped
})

it('does not wait for connections that ask nothing', async () => {
  const { url, stop } = await listen(() => new Response(), '127.0.0.1', 0)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await stop()
  await closed
})

it('does not wait for a connection that is kept alive after its last answer', async () => {
  let stopped: Promise<void> | undefined
  const { url, stop } = await listen(
    () => {
      stopped = stop()
      return new Response('last')
    },
    '127.0.0.1',
    0,
  )
  const socket = connect(Number(new URL(url).port), '127.0.0.1').resume()
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await new Promise((resolve) => socket.once('close', resolve))
  await stopped
})

it('breaks off what takes too long when it stops', async () => {
  const { url, stop } = await listen(() => new Promise<Response>(() => {}), '127.0.0.1', 0, { stopMs: 20 })
  const answer = fetch(url).catch((error: Error) => error.message)
  await new Promise(setImmediate)
  await stop()
  expect(await answer).toBe('fetch failed')
})

it.each([
  ['/api/session', 'a@b'],
  ['/api/session', 'localhost:99999'],
  ['/api/session', ''],
  ['/api\\session', 'localhost'],
  ['*', 'localhost'],
])('answers and logs a request for %s of the Host "%s" like any other', async (target, host) => {
  const { app, logged } = createTestApp({})
  const { url, stop } = await listen(app.fetch, '127.0.0.1', 0)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  await stop()
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('"code":"invalid-request"')
  for (const header of [
    'cache-control: no-store',
    'x-frame-options: DENY',
    "content-security-policy: default-src 'none'",
  ]) {
    expect(answer).toContain(header)
  }
  const [, requestId] = /x-request-id: ([0-9a-f-]{36})/.exec(answer) ?? []
  const line = { level: 'info', requestId, route: 'unreadable', status: 400, code: 'invalid-request', msg: 'request' }
  expect(logged.map((text) => JSON.parse(text))).toEqual([{ ...line, time: expect.any(String), ms: 0 }])
})
