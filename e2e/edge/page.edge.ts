import type { ClientRequest } from 'node:http'
import { createGunzip, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiKey, json } from '../../src/server/testing/fake-upstream.ts'
import { serverAt } from '../support/ports.js'
import { ask, open, send } from './ask.ts'
import { startOneApi } from './one-api.ts'
import { type RunningWorkerd, startWorkerd } from './workerd.ts'

const desk = serverAt(2)
const bsg = serverAt(3)
let oneApi: Awaited<ReturnType<typeof startOneApi>>
let workerd: RunningWorkerd

/** Answers of BSG that come when the test wants them. */
const waiting = new Map<string, () => void>()
const slow = (id: number) => [
  `GET /api/contacts/${id}`,
  () =>
    new Promise<Response>((resolve) => waiting.set(String(id), () => resolve(json({ data: { id, note: 'late' } })))),
]

beforeAll(async () => {
  oneApi = await startOneApi(bsg.port, Object.fromEntries([1, 2, 3, 4].map(slow)))
  workerd = await startWorkerd([{ port: desk.port, variables: { BSG_API_KEY: apiKey, BSG_API_URL: bsg.url } }])
})

afterAll(() => Promise.all([oneApi.stop(), workerd.stop()]))

const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }

/** Resolves once BSG has been asked for the contact. */
async function asked(id: number): Promise<void> {
  while (!waiting.has(String(id))) await new Promise(setImmediate)
}

describe('the document of a contact', () => {
  it.each([
    [1, 'gzip', 'gzip'],
    [2, 'identity', undefined],
  ])(
    'shows itself before BSG has answered, and then brings the answer: contact %i by %s',
    async (id, accepted, coding) => {
      const headers = { ...navigation, 'accept-encoding': accepted }
      const incoming = await open(desk.port, { path: `/contacts/${id}`, headers })
      expect([incoming.statusCode, incoming.headers['content-encoding']]).toEqual([200, coding])
      const body = coding ? incoming.pipe(createGunzip()) : incoming
      const parts = body.setEncoding('utf8')[Symbol.asyncIterator]()
      let document = ''
      const readUntil = async (text: string) => {
        while (!document.includes(text)) {
          const { value, done } = await parts.next()
          if (done) throw new Error(`The document ended without ${text}`)
          document += value
        }
      }
      await readUntil('id="ridden:/api/session"')
      await asked(id)
      expect(document).not.toContain('ridden:/api/contacts')
      waiting.get(String(id))?.()
      await readUntil(`id="ridden:/api/contacts/${id}"`)
      await readUntil('</html>')
      expect(document).toContain('late')
    },
  )

  it.each([
    ['a frame', { 'sec-fetch-dest': 'iframe' }],
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a script', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ])('brings nothing to %s', async (_, headers) => {
    await ask(desk.port, { path: '/contacts/3', headers: { ...navigation, ...headers } })
    expect(oneApi.to('/api/contacts/3')).toEqual([])
  })
})

/** At once, as Cloudflare tells it: workerd takes a connection that only ends for one that still listens. */
const leave = ({ socket }: ClientRequest) => socket?.resetAndDestroy()

it('a lookup that two wait for goes on when the first of them disconnects, and ends when both have', async () => {
  const question = { path: '/api/contacts/3' }
  const first = send(desk.port, question).on('error', () => {})
  await asked(3)
  const second = ask(desk.port, question)
  // The second request has joined once a third, which came after it, is answered.
  await ask(desk.port, { path: '/api/session' })
  leave(first)
  await ask(desk.port, { path: '/api/session' })
  waiting.get('3')?.()
  expect((await second).status).toBe(200)
  expect(oneApi.to('/api/contacts/3')).toHaveLength(1)

  const only = send(desk.port, { path: '/api/contacts/4' }).on('error', () => {})
  await asked(4)
  leave(only)
  while (!oneApi.dropped.includes('/api/contacts/4')) await new Promise(setImmediate)
  await expect.poll(() => workerd.said()).toMatch(/"contactId":4,"outcome":"gone"/)
})

it('files come compressed as the build has made them, and are not sent twice', async () => {
  const document = (await ask(desk.port, { path: '/' })).text
  const path = /(?:src|href)="(\/assets\/[\w.-]+\.js)"/.exec(document)?.[1] ?? ''
  const incoming = await open(desk.port, { path, headers: { 'accept-encoding': 'gzip' } })
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  const { etag = '', ...headers } = incoming.headers
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect(gunzipSync(Buffer.concat(parts)).length).toBeGreaterThan(100_000)
  expect((await ask(desk.port, { path, headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } })).status).toBe(
    304,
  )
  expect((await ask(desk.port, { path: `${path}.map` })).status).toBe(404)
  expect((await ask(desk.port, { path: '/assets/none.js' })).headers.get('cache-control')).toBe('no-store')
})
