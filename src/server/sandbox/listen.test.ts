import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox } from './app.ts'
import { createSandboxServer } from './listen.ts'

const server = createSandboxServer(createSandbox({ now: Date.now, latency: 0 }))
let origin = ''
let authorization = ''

function getContact(id: number, init: RequestInit = {}) {
  return fetch(`${origin}/api/contacts/${id}`, { headers: { authorization }, ...init })
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${addressOf(server.address()).port}`
  const login = await fetch(`${origin}/api/auth/login`, { method: 'POST', body: '{"api_key":"live_sandbox"}' })
  authorization = `Bearer ${(await login.json()).bearer}`
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
})

describe('the sandbox on a real socket', () => {
  it('answers a contact', async () => {
    const answer = await getContact(248452953)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect((await answer.json()).data.phone).toBe(380971443455)
  })

  it('resets the connection before the headers', async () => {
    const error = await getContact(248455001).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
  })

  it('answers the second try after a reset', async () => {
    await expect(getContact(248455002)).rejects.toThrow('fetch failed')
    expect((await getContact(248455002)).status).toBe(200)
  })

  it('cuts the connection in the middle of the body', async () => {
    const answer = await getContact(248455005)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  it('does not answer when it hangs', async () => {
    const timeout = AbortSignal.timeout(200)
    await expect(getContact(248455003, { signal: timeout })).rejects.toThrow('timeout')
  })
})
