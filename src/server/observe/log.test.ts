import { expect, it } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { readConfig } from '../config/config.ts'
import { apiKey } from '../testing/fake-upstream.ts'
import { createLog } from './json-log.ts'

function startLine(env: Record<string, string>) {
  const logged: string[] = []
  createLog('info', { write: (line) => logged.push(line) }).listening('http://127.0.0.1:5173', readConfig(env))
  return logged.join('')
}

it('sums up at the start, in one line, how Contact Desk is set up', () => {
  const line = startLine({
    BSG_API_KEY: apiKey,
    BSG_API_URL: 'https://one.example/api',
    BSG_TIME_ZONE: 'Europe/Kyiv',
    PUBLIC_URL: 'https://desk.example',
    ALLOW_UNAUTHENTICATED: '1',
    TRUSTED_PROXIES: '10.0.0.0/8',
  })
  expect(JSON.parse(line)).toEqual({
    level: 'info',
    time: expect.any(String),
    version: packageJson.version,
    url: 'http://127.0.0.1:5173',
    publicUrl: 'https://desk.example',
    mode: 'live',
    upstream: 'https://one.example/api',
    timeZone: 'Europe/Kyiv',
    timeZoneAssumed: false,
    signIn: 'none',
    trustedProxies: ['Subnet: IPv4 10.0.0.0/8'],
    limits: { burst: 60, perSecond: 2, inFlight: 64, queue: 256 },
    msg: 'listening',
  })
  expect(line).not.toContain(apiKey)
})

it('names the provider that agents sign in at, and none of the secrets', () => {
  const secrets = { OIDC_CLIENT_SECRET: 'client-secret', SESSION_SECRET: 'a-session-secret-that-nobody-sees' }
  const line = startLine({
    AUTH_MODE: 'oidc',
    PUBLIC_URL: 'https://desk.example',
    OIDC_ISSUER: 'https://id.example/realms/desk',
    OIDC_CLIENT_ID: 'desk',
    ALLOWED_EMAIL_DOMAINS: 'desk.example',
    ...secrets,
  })
  expect(JSON.parse(line)).toMatchObject({ signIn: 'https://id.example/realms/desk' })
  for (const secret of Object.values(secrets)) expect(line).not.toContain(secret)
})

it('names the sandbox as the upstream that it is', () => {
  expect(JSON.parse(startLine({}))).toMatchObject({ mode: 'sandbox', upstream: 'sandbox', timeZoneAssumed: true })
})
