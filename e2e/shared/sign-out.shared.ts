import { createBrowser } from '../../src/server/testing/sign-in-browser.ts'
import { servers } from '../support/servers.ts'
import { contact, expect, type Replica, signIn, test, urlOf } from './fixtures.ts'

const agentsSee = servers.replica.url

/** A browser that a proxy before the replicas sends to `replica`, with an agent who has signed in there. */
async function signInAt(replica: Replica) {
  const browser = createBrowser(async (request) => {
    if (!request.url.startsWith(agentsSee)) return fetch(request)
    const { pathname, search } = new URL(request.url)
    const { status, headers, text } = await replica.ask(pathname + search, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    })
    const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))
    const isBare = [204, 304].includes(status)
    return new Response(isBare ? null : text, { status, headers: lines as [string, string][] })
  })
  const { url } = await browser.go(`${agentsSee}/auth/sign-in`)
  await browser.go(url, { method: 'POST', body: new URLSearchParams({ login: 'anna' }) })
  const [{ name, value } = { name: '', value: '' }] = browser.cookies('contact-desk-session')
  return {
    /** What somebody has who copied the cookie. */
    copied: { cookie: `${name}=${value}` },
    signOut: () =>
      browser.ask(`${agentsSee}/auth/sign-out`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }),
  }
}

const statusOf = async (replica: Replica, headers: Record<string, string>) =>
  (await replica.ask(contact, { headers })).status

test.beforeEach(async ({ provider }) => expect(provider.issuer).toBe(signIn.OIDC_ISSUER))

test.use({
  two: async ({ engine, start }, use) => {
    const env = { SHARED_STATE_URL: urlOf(engine.port), ...signIn }
    const two = await Promise.all([start(servers.replica, env), start(servers.otherReplica, env)])
    for (const replica of two) await replica.isUp()
    await use(two)
  },
})

test('a session that ended at one server is refused by all, also after the engine came back empty', async ({
  two,
  engine,
}) => {
  const [one, other] = two
  const { copied, signOut } = await signInAt(one)
  const second = await signInAt(one)
  expect([await statusOf(one, copied), await statusOf(other, copied)]).toEqual([200, 200])
  expect((await signOut()).status).toBe(200)
  await engine.kill()
  for (const replica of two) await replica.isAway('closed')
  await engine.restart()
  for (const replica of two) await replica.isUp()
  // Only the first server knew of it.
  await expect.poll(() => statusOf(other, copied)).toBe(401)
  expect(await statusOf(one, copied)).toBe(401)
  // Another session of the same person goes on.
  expect([await statusOf(one, second.copied), await statusOf(other, second.copied)]).toEqual([200, 200])
  expect(one.said() + other.said()).toContain('"msg":"signed out"')
})

test('signing out ends the session while the engine hangs, and everywhere when it goes on', async ({ two, engine }) => {
  const [one, other] = two
  const { copied, signOut } = await signInAt(one)
  engine.pause()
  expect((await signOut()).status).toBe(200)
  expect(await statusOf(one, copied)).toBe(401)
  // The other one cannot know.
  expect(await statusOf(other, copied)).toBe(200)
  engine.goOn()
  for (const replica of two) await replica.isUp()
  await expect.poll(() => statusOf(other, copied)).toBe(401)
})
