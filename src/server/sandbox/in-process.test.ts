import { describe, expect, it } from 'vitest'
import { createSandboxFetch, sandboxApiKey } from './in-process.ts'

const origin = 'http://sandbox.invalid'

async function signIn() {
  const sandboxFetch = createSandboxFetch({ now: Date.now, latency: 0, sleep: async () => {} })
  const body = JSON.stringify({ api_key: sandboxApiKey })
  const { bearer } = await (await sandboxFetch(`${origin}/api/auth/login`, { method: 'POST', body })).json()
  return (id: number, init: RequestInit = {}) =>
    sandboxFetch(`${origin}/api/contacts/${id}`, { headers: { authorization: `Bearer ${bearer}` }, ...init })
}

const signedIn = signIn()

describe('the in-process fetch', () => {
  it('gives the answer with status, headers and body', async () => {
    const answer = await (await signedIn)(248452953)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect((await answer.json()).data.id).toBe(248452953)
  })

  it('sends nothing when the signal is aborted already', async () => {
    const getContact = await signedIn
    const reason = new Error('gone')
    await expect(getContact(248454504, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    // Every second call succeeds, and the aborted one did not count.
    expect((await getContact(248454504)).status).toBe(503)
  })

  it('rejects with the reason of the signal while the sandbox hangs', async () => {
    const getContact = await signedIn
    const controller = new AbortController()
    const answer = getContact(248455003, { signal: controller.signal })
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })

  it('rejects with the reason of the signal during the latency', async () => {
    const sandboxFetch = createSandboxFetch({ now: Date.now, latency: 80, sleep: () => new Promise(() => {}) })
    const controller = new AbortController()
    const answer = sandboxFetch(`${origin}/api/contacts/1`, { signal: controller.signal })
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })

  it('stops the body when the signal is aborted after the headers', async () => {
    const controller = new AbortController()
    const answer = await (await signedIn)(248456006, { signal: controller.signal })
    const reason = new Error('too much')
    controller.abort(reason)
    await expect(answer.text()).rejects.toBe(reason)
  })

  it('rejects a reset connection as fetch does', async () => {
    const error = await (await signedIn)(248455001).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
  })

  it('lets a cut-off body fail while it is read', async () => {
    const answer = await (await signedIn)(248455005)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  it('treats a redirect as it is told', async () => {
    const getContact = await signedIn
    expect((await getContact(248456007, { redirect: 'manual' })).status).toBe(302)
    await expect(getContact(248456007, { redirect: 'error' })).rejects.toThrow('fetch failed')
    expect((await (await getContact(248456007)).json()).data.id).toBe(248452739)
  })
})
