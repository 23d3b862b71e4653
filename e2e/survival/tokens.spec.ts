import { expect, test } from './fixtures.ts'
import { contactBody, good, json, jwt, type Respond } from './upstream.ts'

const login = 'POST /api/auth/login'
const refresh = 'POST /api/auth/refresh'
const contact = `GET /api/contacts/${good}`

const gives = (token: string) => json(JSON.stringify({ bearer: token }))
const unknownKey = json('{"message":"An internal error occurred","errors":{"text":"API Key not found"}}', 422)

/** A contact for this token only, as long as upstream knows it. */
const onlyFor =
  (isGood: (bearer: string) => boolean): Respond =>
  (response, request) => {
    const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    const respond = isGood(bearer) ? json(contactBody(good)) : json('{"code":401,"message":"Invalid JWT Token"}', 401)
    respond(response, request)
  }

test('a login that is down is a 502 upstream-unavailable, and over when it is back', async ({ start }) => {
  const { desk, upstream } = await start({ [login]: json('', 503) })
  expect(await desk.outcome(good)).toBe('502 upstream-unavailable')
  expect((await desk.get('/readyz')).status).toBe(503)
  upstream.answers[login] = gives(jwt('first'))
  await desk.isWell()
  expect((await desk.get('/readyz')).status).toBe(200)
})

test('a key that is revoked while we run is a 502 upstream-sign-in, and over when it is good again', async ({
  start,
}) => {
  const { desk, upstream } = await start()
  await desk.isWell()
  upstream.answers[contact] = onlyFor((bearer) => bearer === jwt('second'))
  upstream.answers[login] = unknownKey
  const loginsBefore = upstream.to(login).length
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => desk.outcome(good)))
  expect(new Set([...outcomes, await desk.outcome(good)])).toEqual(new Set(['502 upstream-sign-in']))
  // A wrong key is not tried by every agent again.
  expect(upstream.to(login)).toHaveLength(loginsBefore + 1)
  upstream.answers[login] = gives(jwt('second'))
  await desk.isWell()
})

test('a token that is revoked costs one login, and no agent notices', async ({ start }) => {
  let revoked = ''
  const { desk, upstream } = await start({ [contact]: onlyFor((bearer) => bearer !== revoked) })
  await desk.isWell()
  revoked = jwt('first')
  upstream.answers[login] = gives(jwt('second'))
  const loginsBefore = upstream.to(login).length
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => desk.outcome(good)))
  expect(new Set(outcomes)).toEqual(new Set(['200 ok']))
  expect(upstream.to(login)).toHaveLength(loginsBefore + 1)
  await desk.isWell()
})

test('a refresh that is broken costs a login, and no agent notices', async ({ start }) => {
  const { desk, upstream } = await start({
    [login]: (response, request) => gives(jwt('short', Math.floor(Date.now() / 1000) + 3))(response, request),
    [refresh]: json('{"code":500}', 500),
  })
  const before = upstream.to(login).length
  await expect(async () => {
    expect(await desk.outcome(good)).toBe('200 ok')
    expect(upstream.to(refresh).length).toBeGreaterThan(0)
    expect(upstream.to(login).length).toBeGreaterThan(before)
  }).toPass({ timeout: 10_000 })
  await desk.isWell()
})

test('a clock that is wrong by a day costs no login for each lookup', async ({ start }) => {
  for (const days of [-1, 1]) {
    const exp = Math.floor(Date.now() / 1000) + days * 86_400
    const { desk, upstream } = await start({ [login]: gives(jwt('shifted', exp)) })
    for (let asked = 0; asked < 5; asked += 1) expect(await desk.outcome(good)).toBe('200 ok')
    expect(upstream.to(login)).toHaveLength(1)
    await desk.isWell()
    await desk.stop()
  }
})
