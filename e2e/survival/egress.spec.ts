import { startProxy, startTls } from './connect-proxy.ts'
import { apiKey, expect, startDesk, test } from './fixtures.ts'
import { good, json, startUpstream } from './upstream.ts'

const user = 'desk'
const password = 'p@ss:word%21'
const signedIn = `${user}:${encodeURIComponent(password)}@`

type Case = { wants?: string; sends: string; exceptions?: string; outcome: string; isAsked: boolean; log?: string }

/** What the proxy wants and we send, and what a lookup comes to. */
const cases: Record<string, Case> = {
  'without a password': { sends: '', outcome: '200 ok', isAsked: true },
  'with a password': { wants: `${user}:${password}`, sends: signedIn, outcome: '200 ok', isAsked: true },
  'with a wrong password': {
    wants: `${user}:${password}`,
    sends: `${user}:wrong@`,
    outcome: '502 upstream-unavailable',
    isAsked: true,
    log: 'proxy status 407',
  },
  'but not to whom NO_PROXY names': { sends: '', exceptions: 'localhost', outcome: '200 ok', isAsked: false },
}

for (const [what, { wants, sends, exceptions, outcome, isAsked, log }] of Object.entries(cases)) {
  for (const [httpsProxy, noProxy] of [
    ['HTTPS_PROXY', 'NO_PROXY'],
    ['https_proxy', 'no_proxy'],
  ] as const) {
    test(`BSG is asked by ${httpsProxy} ${what}`, async ({ port }) => {
      const upstream = await startUpstream()
      const tls = await startTls(upstream.url)
      const proxy = await startProxy(wants)
      const env = {
        NODE_EXTRA_CA_CERTS: tls.certFile,
        [httpsProxy]: `http://${sends}127.0.0.1:${proxy.port}`,
        [noProxy]: exceptions ?? '',
      }
      const desk = await startDesk(tls.url, port, { env })
      expect(await desk.outcome(good)).toBe(outcome)
      expect(proxy.asked.length > 0).toBe(isAsked)
      for (const target of proxy.asked) expect(target).toBe(`localhost:${tls.port}`)
      if (log) expect(desk.said()).toContain(`"reason":"${log}"`)
      expect(desk.said()).toContain(`"proxy":"http://127.0.0.1:${proxy.port}"`)
      for (const secret of [apiKey, password, encodeURIComponent(password)]) expect(desk.said()).not.toContain(secret)
      for (const part of [desk, proxy, tls]) await part.stop()
      await upstream.goDown()
    })
  }
}

test('a proxy that is not there is named in the log', async ({ port }) => {
  const proxy = await startProxy()
  await proxy.stop()
  const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }
  const desk = await startDesk('https://localhost:4443', port, { env })
  expect(await desk.outcome(good)).toBe('502 upstream-unavailable')
  expect(desk.said()).toContain('"reason":"proxy ECONNREFUSED"')
  await desk.stop()
})

test('a certificate that nobody knows is refused behind the proxy too', async ({ port }) => {
  const upstream = await startUpstream()
  const tls = await startTls(upstream.url)
  const proxy = await startProxy()
  const desk = await startDesk(tls.url, port, { env: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } })
  expect(await desk.outcome(good)).toBe('502 upstream-unavailable')
  expect(upstream.to('POST /api/auth/login')).toEqual([])
  for (const part of [desk, proxy, tls]) await part.stop()
  await upstream.goDown()
})

test('the provider is asked by the proxy too', async ({ port }) => {
  const answers: Parameters<typeof startUpstream>[0] = {}
  const provider = await startUpstream(answers)
  const tls = await startTls(provider.url)
  provider.answers['GET /.well-known/openid-configuration'] = json(
    JSON.stringify({ issuer: tls.url, authorization_endpoint: `${tls.url}/auth`, token_endpoint: `${tls.url}/token` }),
  )
  const proxy = await startProxy(`${user}:${password}`)
  const env = {
    NODE_EXTRA_CA_CERTS: tls.certFile,
    HTTPS_PROXY: `http://${signedIn}127.0.0.1:${proxy.port}`,
    AUTH_MODE: 'oidc',
    PUBLIC_URL: 'https://desk.example',
    OIDC_ISSUER: tls.url,
    OIDC_CLIENT_ID: 'desk',
    ALLOWED_EMAIL_DOMAINS: 'desk.example',
    SESSION_SECRET: 'q7Vd2mXw9Rk4Tz8Lc1Nf6Hs3Jb5Gp0Ye',
  }
  const desk = await startDesk(provider.url, port, { env })
  const { status, headers } = await desk.get('/auth/sign-in')
  expect([status, String(headers.location).split('?')[0]]).toEqual([302, `${tls.url}/auth`])
  expect(proxy.asked).toEqual([`localhost:${tls.port}`])
  for (const part of [desk, proxy, tls]) await part.stop()
  await provider.goDown()
})
