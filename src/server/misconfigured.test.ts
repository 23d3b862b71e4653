import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../e2e/support/provider.ts'
import { readConfig } from './config/config.ts'
import type { Env } from './config/variable.ts'
import type { SignInFailure } from './http/problem.ts'
import { createNodeApp } from './node-app.ts'
import { createLog } from './observe/json-log.ts'
import { failureTexts } from './sign-in/failure-texts.ts'
import { apiKey, createTestApp, json } from './testing/fake-upstream.ts'
import { createBrowser } from './testing/sign-in-browser.ts'
import { anna, client, createTestDesk, deskUrl, signIn } from './testing/sign-in-desk.ts'

type Line = Record<string, unknown>

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna, stranger: { ...anna, email: 'eve@elsewhere.example' } } })
})
afterAll(() => provider.stop())

const contact = '/api/contacts/7'
const login = 'POST /api/auth/login'

/** The log after an agent has signed in, or tried to. */
async function signInWith(env: Env, account = 'anna', issuer = provider.issuer): Promise<Line[]> {
  const desk = createTestDesk(issuer, { env })
  await signIn(desk.browser(), account)
  return desk.lines()
}

/** What is wrong, how that is provoked, and what the log then says. */
const mistakes: [what: string, provoke: () => Promise<Line[]>, says: Line][] = [
  [
    '`BSG_API_KEY` is wrong',
    async () => {
      const { get, logged } = createTestApp({ [login]: () => json({ message: 'API Key not found' }, 422) })
      await get(contact)
      return logged.map((line) => JSON.parse(line))
    },
    { msg: 'upstream failed', code: 'upstream-sign-in', reason: 'key refused, status 422' },
  ],
  [
    '`BSG_API_URL` leads nowhere',
    async () => {
      const logged: string[] = []
      const config = readConfig({ BSG_API_KEY: apiKey, BSG_API_URL: 'http://127.0.0.1:1' })
      const app = createNodeApp({ config, log: createLog('debug', { write: (line) => logged.push(line) }) })
      await app.request(`http://localhost${contact}`)
      return logged.map((line) => JSON.parse(line))
    },
    { msg: 'upstream failed', code: 'upstream-unavailable', reason: 'ECONNREFUSED' },
  ],
  [
    '`BSG_API_URL` leads to something else',
    async () => {
      const { get, logged } = createTestApp({ [login]: () => new Response('<html>', { status: 200 }) })
      await get(contact)
      return logged.map((line) => JSON.parse(line))
    },
    { msg: 'upstream failed', code: 'upstream-malformed', reason: 'content type' },
  ],
  [
    '`PUBLIC_URL` is not',
    async () => {
      const { get, logged } = createTestApp({}, { ALLOW_UNAUTHENTICATED: '1', PUBLIC_URL: 'https://desk.example' })
      await get(contact, { host: 'contacts.desk.example' })
      return logged.map((line) => JSON.parse(line))
    },
    { msg: 'cross-site', by: 'host', came: 'contacts.desk.example' },
  ],
  [
    '`TRUSTED_PROXIES` is missing',
    async () => {
      const { get, logged } = createTestApp({}, { ALLOW_UNAUTHENTICATED: '1', PUBLIC_URL: 'https://desk.example' })
      await get('/healthz', { 'x-forwarded-for': '192.0.2.7' })
      await get('/api/session', { 'x-forwarded-for': '192.0.2.7' })
      return logged.map((line) => JSON.parse(line))
    },
    {
      msg: 'forwarded headers are ignored: TRUSTED_PROXIES does not name the proxy that sends them',
      peer: '127.0.0.1',
    },
  ],
  [
    '`OIDC_ISSUER` is another name',
    () => signInWith({}, 'anna', provider.issuer.replace('127.0.0.1', 'localhost')),
    { msg: 'sign-in failed', failure: 'provider-malformed' },
  ],
  [
    '`OIDC_ISSUER` cannot be reached',
    async () => {
      const gone = await startProvider({ client, accounts: {} })
      await gone.stop()
      return signInWith({}, 'anna', gone.issuer)
    },
    { msg: 'sign-in failed', failure: 'provider-unavailable', reason: 'ECONNREFUSED' },
  ],
  [
    '`OIDC_CLIENT_SECRET` is wrong',
    () => signInWith({ OIDC_CLIENT_SECRET: 'another' }),
    { msg: 'sign-in failed', failure: 'client-refused' },
  ],
  [
    '`ALLOWED_…`',
    () => signInWith({}, 'stranger'),
    { msg: 'sign-in failed', failure: 'not-allowed', reason: 'e-mail' },
  ],
  [
    '`SESSION_SECRET` differs',
    async () => {
      const replicas = ['a', 'b'].map((end) =>
        createTestDesk(provider.issuer, { env: { SESSION_SECRET: crypto.randomUUID().repeat(2) + end } }),
      )
      const browser = createBrowser((request) => {
        const { origin, pathname } = new URL(request.url)
        const replica = replicas[pathname === '/auth/callback' ? 1 : 0]
        return origin === deskUrl && replica ? replica.app.fetch(request) : fetch(request)
      })
      await signIn(browser, 'anna')
      return replicas.flatMap(({ lines }) => lines())
    },
    { msg: 'sign-in failed', failure: 'attempt-unknown' },
  ],
]

const operations = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8')
const rows = operations.split('\n').filter((line) => line.startsWith('| '))

it.each(mistakes)('says in the log what is wrong, as docs/operations.md has it: %s', async (what, provoke, says) => {
  expect(await provoke()).toContainEqual(expect.objectContaining(says))
  const { came: _came, peer: _peer, ...words } = says
  const row = rows.find((line) => line.startsWith(`| ${what}`)) ?? ''
  for (const word of Object.values(words)) expect(row).toContain(word)
  const { failure } = says as { failure?: SignInFailure }
  if (failure) expect(row).toContain(`| ${failureTexts[failure].en.title} |`)
})
