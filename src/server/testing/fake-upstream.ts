// The testing room: what only tests import.

import type { Hono } from 'hono'
import { readConfig } from '../config/config.ts'
import { requestDeadlineMs } from '../config/limits.ts'
import type { Env } from '../config/variable.ts'
import type { AppEnv } from '../http/app-env.ts'
import { createNodeApp } from '../node-app.ts'
import { createLog } from '../observe/json-log.ts'

// An upstream whose answers the test writes, and a clock that the test moves.

export type Call = { method: string; path: string; query: string; headers: Headers; body: string }
export type Answer = (call: Call) => Response | Promise<Response>
/** By method and path, such as `GET /api/contacts/1`; all others are 404. */
export type Answers = Record<string, Answer>

export const apiKey = 'live_key-that-nobody-sees'
export const secret = 'token-that-nobody-sees'

export function jwt(payload: unknown, name = secret): string {
  return `${name}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

export function failed(code: string): Promise<never> {
  return Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) }))
}

export function createFakeUpstream(answers: Answers) {
  const calls: Call[] = []
  const all: Answers = { 'POST /api/auth/login': () => json({ bearer: jwt({}) }), ...answers }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const { method, headers } = request
    const call = { method, path: pathname, query: search, headers, body: await request.text() }
    calls.push(call)
    return all[`${method} ${pathname}`]?.(call) ?? json({ message: 'Not Found' }, 404)
  }
  return { fetch, calls, to: (path: string) => calls.filter((call) => call.path === path) }
}

export function createFakeClock() {
  let time = Date.parse('2026-01-01T00:00:00Z')
  const slept: number[] = []
  return {
    now: () => time,
    /** Does not wait. */
    sleep: async (ms: number) => {
      slept.push(ms)
      time += ms
    },
    slept,
    pass: (ms: number) => {
      time += ms
    },
  }
}

/** The whole app with a fake upstream, and all that it logs. */
export function createTestApp(
  answers: Answers,
  env: Env = { BSG_API_KEY: apiKey },
  deadlineMs = requestDeadlineMs,
  extra: Pick<Parameters<typeof createNodeApp>[0], 'page' | 'waitMs'> = {},
) {
  const upstream = createFakeUpstream(answers)
  const clock = createFakeClock()
  const logged: string[] = []
  const log = createLog('debug', { write: (line) => logged.push(line) })
  const random = () => 0.5
  const app = createNodeApp({
    config: readConfig(env),
    log,
    fetch: upstream.fetch,
    random,
    deadlineMs,
    ...clock,
    ...extra,
  })
  return { app, upstream, clock, logged, from: (address: string) => createAsk(app, address), ...createAsk(app) }
}

function createAsk(app: Hono<AppEnv>, address = '127.0.0.1') {
  const connection = { incoming: { socket: { remoteAddress: address } } }
  const ask = (path: string, init: RequestInit) => app.request(`http://localhost${path}`, init, connection)
  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
      ask(path, { method: 'POST', headers, body }),
  }
}
