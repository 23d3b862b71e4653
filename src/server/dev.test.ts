import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sendRaw } from '../../e2e/survival/raw.ts'
import { numberingPlans } from '../build/numbering-plans.ts'
import { devProxy } from './dev.ts'

let vite: ViteDevServer
let server: Server
let url: string

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  vite = await createServer({
    configFile: false,
    mode: 'development',
    appType: 'custom',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
    plugins: [devProxy(), numberingPlans()],
  })
  server = createHttpServer(vite.middlewares)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await vite.close()
  vi.unstubAllEnvs()
})

it('answers the proxy’s addresses inside Vite', async () => {
  expect(await (await fetch(`${url}/api/session`)).json()).toMatchObject({ timeZone: expect.any(String) })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(await (await fetch(`${url}/api/nothing`)).json()).toMatchObject({ code: 'not-allowed' })
}, 30_000)

it('answers no page of another origin, be it on this machine, and lets it read nothing', async () => {
  for (const headers of [{ origin: 'http://localhost:3000' }, { 'sec-fetch-site': 'same-site' }]) {
    const response = await fetch(`${url}/api/contacts/1`, { headers })
    expect([response.status, (await response.json()).code]).toEqual([403, 'cross-site'])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  }
})

it('gives the metrics to this machine', async () => {
  expect((await fetch(`${url}/metrics`)).headers.get('content-type')).toContain('version=0.0.4')
})

it.each(['/', '/apiary', '/contacts/1'])('leaves %s to Vite', async (path) => {
  expect((await fetch(url + path)).headers.get('x-request-id')).toBeNull()
})

const root = process.cwd()

it.each([
  '/src/server/config/config.ts',
  '/src/server/config',
  '/src/server/config/config.ts?raw',
  '/src/server/config/config.ts?import&url',
  '/src/server/config/config.ts?inline',
  '/src//server/config.ts',
  '/src/web/../server/config.ts',
  '/src/web/%2e%2e/server/config.ts',
  '/src/web/..%2fserver/config.ts',
  '/src%2fserver%2fconfig.ts',
  '/%73rc/server/config.ts',
  '/src/server%2fconfig.ts?raw',
  `/@fs${root}/src/server/config/config.ts`,
  `/@fs${root}/src/server/config/config.ts?raw`,
  `/@fs${root}/.env`,
  '/@fs/etc/passwd',
  '/@fs/etc/passwd?raw',
  `/@id/${root}/src/server/config/config.ts`,
  '/@id/src/server/config/config.ts',
  '/.env',
  '/.env~',
  '/.env.local',
  '/.envrc',
  '/.env.example',
  '/%2eenv~',
  '/.git/config',
  '/src/web/.env~',
  '/src/web/api.ts~',
  '/package.json',
  '/package.json?raw',
  '/package',
  '/vite.config.ts',
  '/vite.config',
  '/LICENSE',
  '/README.md?raw',
  '/e2e/servers.ts',
  '/src/readme.test.ts',
  '/docs/decisions/README.md',
  '/dist/server/main.js',
  '/__open-in-editor?file=package.json',
])('serves nothing that is no part of the page: %s', async (path) => {
  const [address] = url.match(/\d+$/) ?? []
  const answer = await sendRaw(url, `GET ${path} HTTP/1.1\r\nHost: localhost:${address}\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 40[034] /)
  expect(answer).not.toMatch(/ConfigError|root:|contact-desk"|readConfig/)
})

it.each(['/src/web/api.ts', '/src/contract/time.ts', '/@vite/client', '/favicon.svg', `/@fs${root}/src/web/api.ts`])(
  'serves what the page is made of: %s',
  async (path) => {
    const response = await fetch(url + path)
    expect(response.status).toBe(200)
    expect((await response.text()).length).toBeGreaterThan(100)
  },
)

it('serves all that the page asks for, one part after the other', async () => {
  const seen = new Set(['/src/web/main.ts'])
  for (const path of seen) {
    const response = await fetch(url + path)
    expect([path, response.status]).toEqual([path, 200])
    const imports = (await response.text()).matchAll(/(?:from|import)\s*\(?\s*"(\/[^"]+)"/g)
    for (const [, imported = ''] of imports) if (!imported.includes('node_modules')) seen.add(imported)
  }
  expect(seen.size).toBeGreaterThan(60)
}, 60_000)
