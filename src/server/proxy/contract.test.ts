import { describe, expect, it } from 'vitest'
import { createTestApp } from '../testing/fake-upstream.ts'
import { contractCases, contractLogin, contractSecrets, promisesOf } from '../testing/proxy-contract.ts'

describe('the contract of the proxy', () => {
  it.each(contractCases.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    const { method = 'GET', path, body = null, headers = {}, upstream } = one
    const test = createTestApp({
      'POST /api/auth/login': contractLogin,
      ...(upstream && { [upstream[0]]: upstream[1] }),
    })
    const type = { 'content-type': 'application/json' }
    const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const init = { method, body, headers: { ...(body !== null && type), ...headers } }
    const answer = await test.app.request(`http://localhost${path}`, init, connection)
    const { promised, kept } = promisesOf(one, { ...pick(answer), text: await answer.text() })
    expect(kept).toEqual(promised)
    expect(test.upstream.calls.length > 0).toBe(upstream !== undefined)
    expect(contractSecrets.filter((secret) => test.logged.join('').includes(secret))).toEqual([])
  })
})

const pick = ({ status, headers }: Response) => ({ status, headers })
