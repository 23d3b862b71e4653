import { describe, expect, it } from 'vitest'
import { type Answer, createFakeClock, createFakeUpstream, failed, json } from '../testing/fake-upstream.ts'
import { createDeadline } from './deadline.ts'
import { fetchTransport } from './transport.ts'
import { createUpstream } from './upstream.ts'

const found = () => json({ data: {} })

function setUp(answers: Answer[], deadlineMs = 10_000) {
  const clock = createFakeClock()
  const remaining = [...answers]
  const upstream = createFakeUpstream({ 'GET /one/x': (call) => (remaining.shift() ?? found)(call) })
  const baseUrl = new URL('http://upstream.example/one/')
  const send = createUpstream({ transport: fetchTransport(upstream.fetch), baseUrl, random: () => 0.5, ...clock })
  const get = () =>
    send({ method: 'GET', path: '/x', requestId: 'r1', deadline: createDeadline(deadlineMs, clock.now) })
  return { clock, calls: upstream.calls, send, get }
}

describe('trying again', () => {
  it.each<[string, Answer]>([
    ['502', () => json({}, 502)],
    ['503', () => json({}, 503)],
    ['504', () => json({}, 504)],
    ['a refused connection', () => failed('ECONNREFUSED')],
    ['a reset connection', () => failed('ECONNRESET')],
    ['a broken pipe', () => failed('EPIPE')],
  ])('helps over two times %s', async (_, answer) => {
    const { get, calls, clock } = setUp([answer, answer])
    expect(await get()).toMatchObject({ status: 200, text: '{"data":{}}' })
    expect(calls).toHaveLength(3)
    expect(clock.slept).toEqual([200, 600])
  })

  it('ends after the third failure', async () => {
    const { get, calls } = setUp(Array(9).fill(() => json({}, 503)))
    await expect(get()).rejects.toMatchObject({ code: 'upstream-unavailable' })
    expect(calls).toHaveLength(3)
  })

  it.each<[string, string, Answer]>([
    ['500', 'upstream-unavailable', () => json({}, 500)],
    ['501', 'upstream-unavailable', () => json({}, 501)],
    ['a name that is not found', 'upstream-unavailable', () => failed('ENOTFOUND')],
    ['a certificate that is not good', 'upstream-unavailable', () => failed('CERT_HAS_EXPIRED')],
    ['something that is not HTTP', 'upstream-malformed', () => failed('HPE_INVALID_CONSTANT')],
    ['429', 'rate-limited', () => json({}, 429)],
    ['a redirect', 'upstream-malformed', () => Response.redirect('http://elsewhere.example/')],
  ])('is not done after %s', async (_, code, answer) => {
    const { get, calls } = setUp([answer])
    await expect(get()).rejects.toMatchObject({ code })
    expect(calls).toHaveLength(1)
  })

  it('is not begun when the pause would not fit before the deadline', async () => {
    const { get, calls, clock } = setUp([() => json({}, 503), () => json({}, 503)], 700)
    await expect(get()).rejects.toMatchObject({ code: 'upstream-unavailable' })
    expect(calls).toHaveLength(2)
    expect(clock.slept).toEqual([200])
  })
})

describe('the deadline', () => {
  it('ends the wait for an answer', async () => {
    const { get } = setUp([() => new Promise(() => {})], 20)
    await expect(get()).rejects.toMatchObject({ code: 'upstream-timeout' })
  })

  it('ends the wait for the rest of a body', async () => {
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) })
    const { get } = setUp([() => new Response(body, { headers: { 'content-type': 'application/json' } })], 20)
    await expect(get()).rejects.toMatchObject({ code: 'upstream-timeout' })
  })
})

describe('an answer', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/HAL+JSON'])(
    'may be %s',
    async (type) => {
      const { get } = setUp([() => new Response('{"data":1}', { headers: { 'content-type': type } })])
      expect(await get()).toMatchObject({ body: { data: 1 } })
    },
  )

  it.each<[string, string, BodyInit | null]>([
    ['another content type', 'text/html', '{"data":{}}'],
    ['a content type that only begins like JSON', 'application/jsonp', '{"data":{}}'],
    ['no text', 'application/json', null],
    ['text that is cut off', 'application/json', '{"data":{'],
    ['null', 'application/json', 'null'],
    ['a list', 'application/json', '[]'],
    ['a number', 'application/json', '7'],
    ['bytes that are not UTF-8', 'application/json', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['more than 1 MiB', 'application/json', `{"data":"${'x'.repeat(1024 * 1024 - 10)}"}`],
  ])('is malformed with %s', async (_, type, body) => {
    const { get } = setUp([() => new Response(body, { headers: { 'content-type': type } })])
    await expect(get()).rejects.toMatchObject({ code: 'upstream-malformed' })
  })

  it('is not read on once it is too large', async () => {
    let cancelled = false
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
      cancel: () => {
        cancelled = true
      },
    })
    const { get } = setUp([() => new Response(body, { headers: { 'content-type': 'application/json' } })])
    await expect(get()).rejects.toMatchObject({ code: 'upstream-malformed' })
    expect(cancelled).toBe(true)
  })

  it.each([
    ['status 500', 500, 'application/json'],
    ['another content type', 200, 'text/html'],
  ])('is not read at all with %s', async (_, status, type) => {
    let cancelled = false
    const body = new ReadableStream({
      cancel: () => {
        cancelled = true
      },
    })
    const { get } = setUp([() => new Response(body, { status, headers: { 'content-type': type } })])
    await expect(get()).rejects.toThrow()
    expect(cancelled).toBe(true)
  })

  it('may have 1 MiB', async () => {
    const text = `{"data":"${'x'.repeat(1024 * 1024 - 11)}"}`
    const { get } = setUp([() => new Response(text, { headers: { 'content-type': 'application/json' } })])
    expect(await get()).toMatchObject({ text })
  })

  it('with a 4xx status keeps the status, whatever its body is', async () => {
    const { get } = setUp([() => new Response('<html>', { status: 404 })])
    expect(await get()).toEqual({ status: 404, text: '', body: {} })
  })
})

it('sends what the request says below the base path, and no more', async () => {
  const { send, calls, clock } = setUp([])
  const deadline = createDeadline(1000, clock.now)
  await send({ method: 'GET', path: '/x', query: { 'page[a]': '=&' }, bearer: 'abc', requestId: 'r1', deadline })
  await send({ method: 'POST', path: '/y', body: { a: 1 }, requestId: 'r2', deadline })
  const [get, post] = calls.map(({ headers, ...call }) => ({ ...call, headers: Object.fromEntries(headers) }))
  const own = { accept: 'application/json', 'user-agent': 'contact-desk' }
  expect(get).toEqual({
    method: 'GET',
    path: '/one/x',
    query: '?page%5Ba%5D=%3D%26',
    body: '',
    headers: { ...own, authorization: 'Bearer abc', 'x-request-id': 'r1' },
  })
  expect(post).toEqual({
    method: 'POST',
    path: '/one/y',
    query: '',
    body: '{"a":1}',
    headers: { ...own, 'content-type': 'application/json', 'x-request-id': 'r2' },
  })
})
