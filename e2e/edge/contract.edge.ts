import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiKey } from '../../src/server/testing/fake-upstream.ts'
import { contractCases, contractSecrets, promisesOf } from '../../src/server/testing/proxy-contract.ts'
import { serverAt } from '../support/ports.js'
import { ask } from './ask.ts'
import { startOneApi } from './one-api.ts'
import { type RunningWorkerd, startWorkerd } from './workerd.ts'

const desk = serverAt(0)
const bsg = serverAt(1)
let oneApi: Awaited<ReturnType<typeof startOneApi>>
let workerd: RunningWorkerd

beforeAll(async () => {
  oneApi = await startOneApi(
    bsg.port,
    Object.fromEntries(contractCases.flatMap(({ upstream }) => (upstream ? [upstream] : []))),
  )
  const variables = { BSG_API_KEY: apiKey, BSG_API_URL: bsg.url, RATE_BURST: '1000', LOG_LEVEL: 'debug' }
  workerd = await startWorkerd([{ port: desk.port, variables }])
})

afterAll(() => Promise.all([oneApi.stop(), workerd.stop()]))

describe('the contract of the proxy on workerd', () => {
  it.each(contractCases.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    const { method = 'GET', path, body, headers = {}, upstream } = one
    const before = oneApi.calls.length
    const type = { 'content-type': 'application/json' }
    const question = { method, path, headers: { ...(body !== undefined && type), ...headers } }
    const { promised, kept } = promisesOf(
      one,
      await ask(desk.port, body === undefined ? question : { ...question, body }),
    )
    expect(kept).toEqual(promised)
    expect(oneApi.calls.length > before).toBe(upstream !== undefined)
  })

  it('asks BSG with nothing of the browser but the ID', async () => {
    await ask(desk.port, { path: '/api/contacts/1?q=1', headers: { cookie: 'a=b', authorization: 'Bearer x' } })
    const call = oneApi.to('/api/contacts/1').at(-1)
    expect([call?.query, call?.headers.get('cookie'), call?.headers.get('authorization')]).toEqual([
      '',
      null,
      expect.stringMatching(/^Bearer token-that-nobody-sees\./),
    ])
    expect(oneApi.to('/api/auth/login')).toHaveLength(1)
  })

  it.each(['/api/contacts//1', '/healthz/%2e%2e/api/contacts/1', '/healthz/..;/api/contacts/1'])(
    'refuses a path that proxies may read in another way: %s',
    async (path) => {
      const { status, text } = await ask(desk.port, { path })
      expect([status, JSON.parse(text).code]).toEqual([400, 'invalid-request'])
    },
  )

  it('has a line for each request and one for each lookup in the log, and no secret', () => {
    const lines = workerd
      .said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const audited = lines.filter(({ event }) => event === 'lookup')
    expect(audited.filter(({ contactId, outcome }) => contactId === 1 && outcome === 'ok')).toHaveLength(2)
    expect(lines.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(contractCases.length)
    expect(contractSecrets.filter((secret) => workerd.said().includes(secret))).toEqual([])
  })
})
