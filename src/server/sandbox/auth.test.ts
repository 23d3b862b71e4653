import { decode, sign } from 'hono/jwt'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'

const day = 24 * 60 * 60

const shared = createTestClient()

function postLogin(body: string, { sandbox } = shared) {
  return sandbox.request('/api/auth/login', { method: 'POST', body })
}

describe('login', () => {
  it.each(['live_sandbox', 'test_sandbox', 'live_XXXXXXXXXXXXXXXXXXXX'])('accepts %s', async (key) => {
    expect((await postLogin(JSON.stringify({ api_key: key }))).status).toBe(200)
  })

  it('gives an RS256 token that lives for 30 days', async () => {
    const { clock, login } = shared
    const { header, payload } = decode(await login())
    expect(header.alg).toBe('RS256')
    expect(payload).toMatchObject({
      iat: clock.now / 1000,
      exp: clock.now / 1000 + 30 * day,
      roles: ['ROLE_USER'],
      id: 1,
    })
  })

  it('refuses an unknown key with 422', async () => {
    const answer = await postLogin('{"api_key":"live_wrong"}')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toBe('{"message":"An internal error occurred","errors":{"text":"API Key not found"}}')
  })

  it('accepts only the keys that it is given', async () => {
    const client = createTestClient({ apiKeys: ['live_mine'] })
    expect((await postLogin('{"api_key":"live_mine"}', client)).status).toBe(200)
    expect((await postLogin('{"api_key":"live_sandbox"}', client)).status).toBe(422)
  })

  it.each(['', '{', 'api_key=live_sandbox'])('refuses the body %j, which is no JSON', async (body) => {
    const answer = await postLogin(body)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toBe('{"message":"Could not decode request body."}')
  })

  it.each(['{}', 'null', '[]', '{"api_key":1}'])('refuses the body %s, which has no key', async (body) => {
    const answer = await postLogin(body)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      message: 'The given data was invalid.',
      errors: { api_key: [expect.any(String)] },
    })
  })
})

describe('a token', () => {
  it.each([undefined, 'Bearer', 'Basic abc', 'Bearer: abc', 'abc'])(
    'is not found in the header %s',
    async (authorization) => {
      const answer = await shared.sandbox.request(
        '/api/contacts/1',
        authorization ? { headers: { authorization } } : {},
      )
      expect(answer.status).toBe(401)
      expect(await answer.text()).toBe('{"code":401,"message":"JWT Token not found"}')
    },
  )

  it('expires when its time is over, for reading and for refreshing', async () => {
    const { clock, login, get, refresh } = createTestClient({ tokenLife: 60 })
    const token = await login()
    clock.now += 59_000
    expect((await get('/api/contacts/1', token)).status).toBe(200)
    clock.now += 1_000
    for (const answer of [await get('/api/contacts/1', token), await refresh(token)]) {
      expect(answer.status).toBe(401)
      expect(await answer.text()).toBe('{"code":401,"message":"Expired JWT Token"}')
    }
  })

  it.each([
    ['is garbage', async () => 'a.b.c'],
    ['comes from another sandbox', () => createTestClient().login()],
    ['is not signed', async (token: string) => `${btoa('{"alg":"none","typ":"JWT"}')}.${token.split('.')[1]}.`],
    ['is signed with a shared secret', async (token: string) => sign(decode(token).payload, 'secret', 'HS256')],
  ])('is invalid when it %s', async (_, forge) => {
    const { login, get } = shared
    const answer = await get('/api/contacts/1', await forge(await login()))
    expect(answer.status).toBe(401)
    expect(await answer.text()).toBe('{"code":401,"message":"Invalid JWT Token"}')
  })
})

describe('refresh', () => {
  it('gives another token of the same account, valid from now on', async () => {
    const { clock, login, get, refresh } = createTestClient({ tokenLife: 60, apiKeys: ['live_one', 'live_two'] })
    const token = await login('live_two')
    clock.now += 50_000
    const { bearer } = await (await refresh(token)).json()
    expect(bearer).not.toBe(token)
    expect(decode(bearer).payload.id).toBe(2)
    clock.now += 50_000
    expect((await get('/api/contacts/1', bearer)).status).toBe(200)
  })

  it('gives another token even within the same second', async () => {
    const { login, refresh } = createTestClient()
    const token = await login()
    expect((await (await refresh(token)).json()).bearer).not.toBe(token)
  })

  it('refuses the fourth call within ten seconds, and takes one when the first is ten seconds old', async () => {
    const { clock, login, refresh } = createTestClient()
    const token = await login()
    for (const wait of [0, 4_000, 4_000]) {
      clock.now += wait
      expect((await refresh(token)).status).toBe(200)
    }
    clock.now += 1_999
    const refused = await refresh(token)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toBe('{"message":"Too many duplicate request detected"}')
    expect(refused.headers.has('retry-after')).toBe(false)
    clock.now += 1
    expect((await refresh(token)).status).toBe(200)
  })

  it('counts each account for itself', async () => {
    const { login, refresh } = createTestClient()
    const [one, other] = [await login(), await login('test_sandbox')]
    for (let call = 0; call < 4; call++) await refresh(one)
    expect((await refresh(other)).status).toBe(200)
  })

  it('leaves login without such a limit', async () => {
    const { login, get } = createTestClient()
    for (let call = 0; call < 4; call++) await login()
    expect((await get('/api/contacts/1')).status).toBe(200)
  })
})
