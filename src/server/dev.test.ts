import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
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
    plugins: [devProxy()],
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
