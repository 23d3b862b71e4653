import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../config/config.ts'
import { createNodeApp } from '../node-app.ts'
import { createLog } from '../observe/json-log.ts'
import { type AnyAnswer, type AnyRequest, anyAnswer, anyRequest } from '../testing/any-request.ts'
import { createFakeClock, jwt } from '../testing/fake-upstream.ts'

/** `npm run fuzz` sets more. */
const cases = Number(process.env.FUZZ_CASES ?? 1000)

const apiKey = 'live_keyThatNobodySees5Rt8'
const token = jwt({}, 'tokenThatNobodySees5Rt8')

/** The only paths that may reach upstream. */
const allowed =
  /^(?:POST \/api\/auth\/(?:login|refresh)|GET \/api\/groups\/[1-9]\d{0,15}|GET \/api\/contacts\/(?:[1-9]\d{0,15}|fields|search\?page.*)|GET \/api\/stoplists?\/search\?page.*|GET \/api\/(?:messages|2fa\/authentications)\?page.*|GET \/api\/campaigns\/[1-9]\d{0,15})$/

const rejections: unknown[] = []
const onRejection = (error: unknown) => rejections.push(error)
beforeAll(() => process.on('unhandledRejection', onRejection))
afterAll(() => process.off('unhandledRejection', onRejection))

const quoting: Record<AnyAnswer['quotes'], (body: string, secret: string) => string> = {
  nothing: (body) => body,
  'in a header': (body) => body,
  'in the body': (body, secret) => body + secret,
  'as the data': (_, secret) => JSON.stringify({ data: { secret } }),
  'in a row': (_, secret) => JSON.stringify({ data: [{ phone: 380965901726, secret }] }),
}

function respond({ status, type, headers, body, quotes, failure }: AnyAnswer, secret: string): Response {
  if (failure === 'words') throw new Error(`no ${secret}`)
  if (failure !== undefined && failure !== 'cut off') {
    throw new TypeError(`fetch failed ${secret}`, { cause: Object.assign(new Error(secret), { code: failure }) })
  }
  const all = new Headers()
  for (const [name, value] of [...headers, ['content-type', type]] as const) setHeader(all, name, value)
  if (quotes === 'in a header') all.set('x-quoted', secret)
  const text = quoting[quotes](body, secret)
  if ([204, 205, 304].includes(status)) return new Response(null, { status, headers: all })
  if (failure === undefined) return new Response(text, { status, headers: all })
  const half = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    pull: (controller) => controller.error(new TypeError(`terminated ${secret}`)),
  })
  return new Response(half, { status, headers: all })
}

/** Headers that cannot be sent are left out. */
function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch {}
}

/** One app for all cases, so that each meets what the ones before left behind. */
function setUp(env: Record<string, string>) {
  const clock = createFakeClock()
  let calls: string[] = []
  let logged: string[] = []
  let answers: { login: AnyAnswer | undefined; answer: AnyAnswer } | undefined
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { method, url, headers } = new Request(input, init)
    const { pathname, search } = new URL(url)
    calls.push(`${method} ${pathname}${search}`)
    const isToken = pathname.startsWith('/api/auth/')
    const answer = isToken ? answers?.login : answers?.answer
    // Upstream can quote only what it received; after the first working login, the token is short if that login's was.
    const bearer = headers.get('authorization')?.replace('Bearer ', '') ?? ''
    return answer ? respond(answer, isToken ? apiKey : bearer) : Response.json({ bearer: token })
  }
  const app = createNodeApp({
    config: readConfig({
      BSG_API_KEY: apiKey,
      TRUSTED_PROXIES: '127.0.0.1',
      PUBLIC_URL: 'https://desk.example',
      ALLOW_UNAUTHENTICATED: '1',
      ...env,
    }),
    log: createLog('trace', { write: (line) => logged.push(line) }),
    fetch,
    random: () => 0.5,
    ...clock,
  })

  return async (
    { method, path, query, headers, body }: AnyRequest,
    login: AnyAnswer | undefined,
    answer: AnyAnswer,
  ) => {
    clock.pass(600_000)
    calls = []
    logged = []
    answers = { login, answer }
    const sent = new Headers()
    for (const [name, value] of headers) setHeader(sent, name, value)
    const init = { method, headers: sent, ...(method === 'GET' || method === 'HEAD' ? {} : { body }) }
    const address = `http://localhost${path}${query}`
    const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const response = await app.request(URL.canParse(address) ? address : 'http://localhost/api/', init, connection)
    return { status: response.status, headers: response.headers, text: await response.text(), calls, logged }
  }
}

it.each([{}, { MASK_PHONES: '1' }])(
  'whatever anybody sends and upstream answers, nothing breaks and nothing gets out, with %j',
  async (env) => {
    const ask = setUp(env)
    const property = fc.asyncProperty(
      anyRequest,
      fc.option(anyAnswer, { nil: undefined, freq: 3 }),
      anyAnswer,
      async (...input) => {
        const { status, headers, text, calls, logged } = await ask(...input)
        expect(calls.filter((call) => !allowed.test(call))).toEqual([])
        // 499: the browser left. 500: no answer.
        expect([200, 400, 403, 404, 405, 429, 502, 503, 504]).toContain(status)
        const log = logged.join('')
        expect(log).not.toContain('internal error')
        for (const secret of [apiKey, token]) {
          expect(text + JSON.stringify([...headers])).not.toContain(secret)
          expect(log).not.toContain(secret)
        }
        if (text !== '' && headers.get('content-type') === 'application/problem+json') {
          expect(JSON.parse(text)).toMatchObject({ status, code: expect.any(String), requestId: expect.any(String) })
        }
        expect(rejections).toEqual([])
      },
    )
    await fc.assert(property, { numRuns: cases / 2, endOnFailure: false })
  },
  60_000 + cases * 20,
)
