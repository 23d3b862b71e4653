import { readConfig } from '../config/config.ts'
import { requestDeadlineMs } from '../config/limits.ts'
import type { Env } from '../config/variable.ts'
import { createNodeApp } from '../node-app.ts'
import { createLog } from '../observe/json-log.ts'
import { apiKey, createFakeUpstream, json } from './fake-upstream.ts'
import { createBrowser, type Page } from './sign-in-browser.ts'

export const deskUrl = 'http://localhost:5173'
export const clientId = 'contact-desk-client'
export const clientSecret = 'client-secret-that-nobody-sees'
export const sessionSecret = 'session-secret-that-nobody-sees-1'

export const client = {
  client_id: clientId,
  client_secret: clientSecret,
  redirect_uris: [`${deskUrl}/auth/callback`],
  post_logout_redirect_uris: [`${deskUrl}/`],
}

export const anna = { name: 'Anna Agent', email: 'anna@desk.example', email_verified: true, groups: ['support'] }

type Options = {
  env?: Env
  fetch?: typeof fetch
  /** Milliseconds for one answer; the provider has half of it. */
  deadlineMs?: number
  now?: () => number
  page?: Parameters<typeof createNodeApp>[0]['page'] | undefined
}

export function createTestDesk(
  issuer: string,
  { env = {}, fetch: ask = fetch, deadlineMs = requestDeadlineMs, now = Date.now, page }: Options = {},
) {
  let ahead = 0
  const logged: string[] = []
  const upstream = createFakeUpstream({ 'GET /api/contacts/7': () => json({ data: { id: 7 } }) })
  const config = readConfig({
    BSG_API_KEY: apiKey,
    AUTH_MODE: 'oidc',
    PUBLIC_URL: deskUrl,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    SESSION_SECRET: sessionSecret,
    ALLOWED_EMAIL_DOMAINS: 'desk.example',
    ...env,
  })
  const app = createNodeApp({
    config,
    log: createLog('debug', { write: (line) => logged.push(line) }),
    fetch: (input, init) =>
      String(input instanceof Request ? input.url : input).startsWith(issuer)
        ? ask(input, init)
        : upstream.fetch(input, init),
    now: () => now() + ahead,
    deadlineMs,
    page,
  })
  if (!page)
    app.get('/contacts/:id', (context) => context.text('the page')).get('/', (context) => context.text('the page'))
  return {
    app,
    upstream,
    logged,
    lines: () => logged.map((line) => JSON.parse(line)),
    /** Moves the clock by milliseconds. */
    pass: (ms: number) => {
      ahead += ms
    },
    browser: () => createBrowser((request) => (request.url.startsWith(deskUrl) ? app.fetch(request) : fetch(request))),
  }
}

export type Browser = ReturnType<typeof createBrowser>

/** Signs in at the provider, whose form it fills in if there is one. */
export async function signIn(browser: Browser, login: string, returnTo = '/contacts/7'): Promise<Page> {
  const page = await browser.go(`${deskUrl}/auth/sign-in?${new URLSearchParams({ return: returnTo })}`)
  return page.url.pathname.startsWith('/login/') ? enter(browser, page, { login }) : page
}

export function enter(browser: Browser, page: Page, form: Record<string, string>): Promise<Page> {
  return browser.go(page.url, { method: 'POST', body: new URLSearchParams(form) })
}

export async function sessionOf(browser: Browser) {
  return JSON.parse((await browser.ask(`${deskUrl}/api/session`)).text)
}

export async function statusOf(browser: Browser, path = '/api/contacts/7'): Promise<number> {
  return (await browser.ask(deskUrl + path)).status
}

export async function createSignedInDesk(issuer: string, env: Env = {}, page?: Options['page']) {
  const desk = createTestDesk(issuer, { env, page })
  const browser = desk.browser()
  await signIn(browser, 'anna')
  return { ...desk, browser }
}

export const sessionCookieOf = (browser: Browser) => browser.cookies('contact-desk-session')[0]?.value ?? ''
