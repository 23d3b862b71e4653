import { test as base, expect } from 'playwright/test'
import { startDeskProvider } from '../support/desk.ts'
import type { RunningProvider } from '../support/provider.ts'
import { servers } from '../support/servers.ts'
import { type OwnServer, startServer } from '../support/start-server.ts'
import { type Answer, ask } from '../survival/ask.ts'
import { password, type RunningEngine, startEngine } from './engine.ts'
import type { EngineName } from './find-engines.ts'

export { expect }

export const contact = '/api/contacts/248452739'
export const phone = '380965901726'
export const sessionSecret = 'session-secret-that-nobody-sees-1'

const publicUrl = servers.replica.url

/** Nothing of the caller's own settings; everybody may look up little, so that the limit is soon met. */
const settings = {
  ...{
    BSG_API_KEY: '',
    BSG_API_URL: '',
    AUTH_MODE: '',
    PUBLIC_URL: '',
    ALLOW_UNAUTHENTICATED: '',
    TRUSTED_PROXIES: '',
  },
  ...{ HOST: '127.0.0.1', LOG_LEVEL: 'info', SANDBOX_LATENCY: '0', SHARED_STATE_URL: '', METRICS_TOKEN: '' },
  ...{ SESSION_SECRET: sessionSecret, RATE_BURST: '6', RATE_PER_SECOND: '0.01' },
}

export const signIn = {
  AUTH_MODE: 'oidc',
  PUBLIC_URL: publicUrl,
  OIDC_ISSUER: servers.provider.url,
  OIDC_CLIENT_ID: 'contact-desk',
  OIDC_CLIENT_SECRET: 'client-secret-that-nobody-sees',
  ALLOWED_EMAIL_DOMAINS: 'desk.example',
  RATE_BURST: '1000',
}

/** Counts loaded modules of the client when the server ends. */
const countModules =
  'import { Module } from "node:module"; process.on("exit", () => console.error("client modules: " + Object.keys(Module._cache).filter((path) => path.includes("@redis")).length))'

export async function startReplica({ port, url }: { port: number; url: string }, env: Record<string, string> = {}) {
  const command = ['--import', `data:text/javascript,${encodeURIComponent(countModules)}`, 'dist/server/main.js']
  const all = { ...settings, PORT: String(port), ...env }
  const server = await startServer(command, `${url}/healthz`, all)
  /** As a proxy before all replicas passes requests on, by the name that agents know. */
  const at = (path: string, { headers = {}, ...options }: Parameters<typeof ask>[1] = {}): Promise<Answer> =>
    ask(url + path, { ...options, headers: { ...(env.PUBLIC_URL && { host: new URL(publicUrl).host }), ...headers } })
  const lines = () =>
    server
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
  const told = () =>
    lines()
      .map((line) => JSON.parse(line) as { msg?: string; reason?: string })
      .filter(({ msg }) => msg?.startsWith('shared counters'))
      .map(({ msg, reason }) => reason ?? msg?.replace('shared counters ', ''))
  return {
    ...server,
    url,
    ask: at,
    lookUp: (headers = {}) => at(contact, { headers }),
    stopLists: () => at('/api/stoplist/search', { method: 'POST', ...json, body: JSON.stringify({ phone }) }),
    /** What it said of the engine: `in use`, or why it is away. */
    told,
    async isUp() {
      await expect.poll(() => told().at(-1)).toBe('in use')
    },
    async isAway(reason: string) {
      await expect.poll(() => told().at(-1)).toBe(reason)
    },
    async gauge() {
      const { text } = await at('/metrics', { headers: { host: new URL(url).host } })
      return /^contact_desk_shared_state\{state="(\w+)"\} 1$/m.exec(text)?.[1]
    },
  }
}

const json = { headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } }

export type Replica = Awaited<ReturnType<typeof startReplica>>

type Fixtures = {
  engineName: EngineName
  /** Starts an engine that ends with the test. */
  startEngine: (port: number, ...settings: string[]) => Promise<RunningEngine>
  /** One with a password. */
  engine: RunningEngine
  start: (at: { port: number; url: string }, env?: Record<string, string>) => Promise<Replica>
  /** Two replicas that count in the engine. */
  two: [Replica, Replica]
  provider: RunningProvider
}

export const test = base.extend<Fixtures>({
  engineName: ['redis', { option: true }],
  startEngine: async ({ engineName }, use) => {
    const started: RunningEngine[] = []
    await use(async (...how) => {
      const engine = await startEngine(engineName, ...how)
      started.push(engine)
      return engine
    })
    for (const engine of started) await engine.kill()
  },
  engine: async ({ startEngine: begin }, use) => use(await begin(servers.engine.port, '--requirepass', password)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  start: async ({}, use) => {
    const started: OwnServer[] = []
    await use(async (at, env) => {
      const replica = await startReplica(at, env)
      started.push(replica)
      return replica
    })
    await Promise.all(started.map((server) => server.stop()))
    for (const server of started) {
      expect(server.said()).not.toContain(password)
      expect(server.said()).not.toContain('internal error')
    }
  },
  two: async ({ engine, start }, use) => {
    const env = { SHARED_STATE_URL: urlOf(engine.port) }
    const two = await Promise.all([start(servers.replica, env), start(servers.otherReplica, env)])
    for (const replica of two) await replica.isUp()
    await use(two)
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  provider: async ({}, use) => {
    const provider = await startDeskProvider(publicUrl)
    await use(provider)
    await provider.stop()
  },
})

test.skip(() => process.env.CONTACT_DESK_ENGINES === '', 'there is neither Redis nor Valkey')

export const urlOf = (port: number, secret = password) => `redis://:${secret}@127.0.0.1:${port}`
