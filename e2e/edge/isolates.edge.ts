import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiKey, json } from '../../src/server/testing/fake-upstream.ts'
import { serverAt } from '../support/ports.js'
import { ask } from './ask.ts'
import { startOneApi } from './one-api.ts'
import { type RunningWorkerd, startWorkerd } from './workerd.ts'

const place = (index: number) => serverAt(8 + index).port
const bsg = serverAt(7)
const keyed = { BSG_API_KEY: apiKey, BSG_API_URL: bsg.url }
const few = { ...keyed, ALLOW_UNAUTHENTICATED: '1', RATE_BURST: '2', RATE_PER_SECOND: '0.001' }

/** Each has a port of its own, and the variables of one deployment. */
const at = {
  sandbox: place(0),
  own: place(1),
  cloudflare: place(2),
  alone: place(3),
  sharing: place(4),
  sharingToo: place(5),
  misspelt: place(6),
  idle: place(7),
  wrong: place(8),
  closed: place(9),
}

const factsHeader = 'x-facts'
const cloudflares = { [factsHeader]: '{"colo":"KBP"}' }

let oneApi: Awaited<ReturnType<typeof startOneApi>>
let workerd: RunningWorkerd

beforeAll(async () => {
  oneApi = await startOneApi(bsg.port, { 'GET /api/contacts/1': () => json({ data: { id: 1 } }) })
  workerd = await startWorkerd([
    { port: at.sandbox },
    { port: at.own, variables: few },
    { port: at.cloudflare, variables: few, factsHeader },
    { port: at.alone, variables: keyed },
    { port: at.sharing, variables: keyed, hasKv: true },
    { port: at.sharingToo, variables: keyed, hasKv: true },
    { port: at.misspelt, variables: { BSG_API_KYE: apiKey } },
    { port: at.idle, variables: { PORT: '80' } },
    { port: at.wrong, variables: { ...keyed, RATE_BURST: 'many' } },
    { port: at.closed, factsHeader },
  ])
})

afterAll(() => Promise.all([oneApi.stop(), workerd.stop()]))

const lookup = (port: number, headers: Record<string, string> = {}) =>
  ask(port, { path: '/api/contacts/1', headers: { host: '127.0.0.1', ...headers } })

const statusesFrom = async (port: number, addresses: string[], headers: Record<string, string> = {}) => {
  const statuses: number[] = []
  for (const address of addresses) {
    statuses.push((await lookup(port, { 'cf-connecting-ip': address, ...headers })).status)
  }
  return statuses
}

it('without a key the sandbox answers', async () => {
  const { status, text } = await ask(at.sandbox, { path: '/api/contacts/248452739' })
  expect([status, JSON.parse(text).data.id]).toEqual([200, 248452739])
  expect(JSON.parse((await ask(at.sandbox, { path: '/api/session' })).text).mode).toBe('sandbox')
})

it('no metrics are kept, and the answer says so', async () => {
  const { status, text } = await ask(at.sandbox, { path: '/metrics' })
  expect([status, JSON.parse(text).detail]).toEqual([404, expect.stringContaining('counts nothing here')])
})

describe('the address of a client', () => {
  it('is the one that Cloudflare names', async () => {
    const addresses = ['198.51.100.1', '198.51.100.1', '198.51.100.1', '198.51.100.2']
    expect(await statusesFrom(at.cloudflare, addresses, cloudflares)).toEqual([200, 200, 429, 200])
  })

  it('is no header that a client can send elsewhere', async () => {
    expect(await statusesFrom(at.own, ['198.51.100.1', '198.51.100.2', '198.51.100.3'])).toEqual([200, 200, 429])
  })

  it('is none where the platform names none, so that all of them share a limit', async () => {
    expect(await statusesFrom(at.cloudflare, ['198.51.100.4', '198.51.100.5', '198.51.100.6'])).toEqual([200, 200, 429])
  })
})

describe('where nobody signs in', () => {
  it('only this machine is answered', async () => {
    expect((await ask(at.closed, { path: '/api/session', headers: cloudflares })).status).toBe(403)
    const through = { ...cloudflares, 'cf-connecting-ip': '198.51.100.1', host: 'localhost' }
    expect((await ask(at.closed, { path: '/api/contacts/248452739', headers: through })).status).toBe(403)
    expect((await ask(at.sandbox, { path: '/api/session' })).status).toBe(200)
  })
})

describe('the token', () => {
  const logins = () => oneApi.to('/api/auth/login').length

  it('is each isolate’s own where no KV is bound', async () => {
    const before = logins()
    expect([(await lookup(at.alone)).status, logins() - before]).toEqual([200, 1])
  })

  it('is shared by the isolates that have KV, sealed by the key', async () => {
    const before = logins()
    expect([(await lookup(at.sharing)).status, (await lookup(at.sharingToo)).status]).toEqual([200, 200])
    expect(logins() - before).toBe(1)
    expect(
      new Set(
        oneApi
          .to('/api/contacts/1')
          .slice(-2)
          .map(({ headers }) => headers.get('authorization')),
      ).size,
    ).toBe(1)
  })
})

it.each([
  [at.misspelt, /^BSG_API_KYE among the bindings is no setting: write /m],
  [at.idle, /^PORT has no effect on the edge: remove it\.$/m],
  [at.wrong, /^RATE_BURST is not a whole number .*\.$/m],
])('a wrong variable stops every answer, with one line in the log and none of it outside: %i', async (port, line) => {
  const answers = [await ask(port, { path: '/api/session' }), await ask(port, { path: '/' })]
  for (const { status, text, headers } of answers) {
    expect([status, headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(text).not.toMatch(/BSG|PORT|RATE/)
  }
  expect(workerd.said().match(new RegExp(line, 'gm'))).toHaveLength(1)
})
