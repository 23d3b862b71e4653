import { test as base, expect } from 'playwright/test'
import { workerServers } from '../support/servers.ts'
import { type Surroundings, startServer } from '../support/start-server.ts'
import { type Answer, ask } from './ask.ts'
import { fieldValue, good, phone, startUpstream, type Upstream } from './upstream.ts'

export { expect }

/** A key that would be recognised wherever it turned up. */
export const apiKey = 'live_keyThatNobodySees5Rt8'

/** Three base64url parts, of which the first is a JSON object. */
const token = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]+/

type Settings = Surroundings & { env?: Record<string, string> }

/** The built server before an upstream of the test's own. */
export async function startDesk(upstreamUrl: string, port: number, { env = {}, ...surroundings }: Settings = {}) {
  const url = `http://127.0.0.1:${port}`
  const settings = { BSG_API_KEY: apiKey, BSG_API_URL: upstreamUrl, HOST: '127.0.0.1', PORT: String(port) }
  const all = { BSG_TIME_ZONE: '', LOG_LEVEL: 'trace', RATE_BURST: '100000', ...settings, ...env }
  const server = await startServer(['dist/server/main.js'], `${url}/healthz`, all, surroundings)
  const answers: Answer[] = []
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await ask(url + path, { headers })
    answers.push(answer)
    return answer
  }

  return {
    ...server,
    url,
    get,
    contact: (id: number) => get(`/api/contacts/${id}`),
    /** Status and problem code of a lookup. */
    outcome: async (id: number) => {
      const { status, text } = await get(`/api/contacts/${id}`)
      return `${status} ${JSON.parse(text).code ?? 'ok'}`
    },
    /** The fault has left nothing behind: the server runs and answers, and has given nothing away. */
    async isWell() {
      expect((await get('/healthz')).status).toBe(200)
      await expect(async () => expect((await get(`/api/contacts/${good}`)).status).toBe(200)).toPass({
        timeout: 15_000,
      })
      const log = server.said()
      expect(log).toContain('"msg":"request"')
      expect(log).not.toContain('internal error')
      for (const value of [phone, fieldValue]) expect(log).not.toContain(value)
      for (const text of [log, ...answers.map((answer) => JSON.stringify(answer))]) {
        expect(text).not.toContain(apiKey)
        expect(text).not.toMatch(token)
      }
    },
  }
}

export type Desk = Awaited<ReturnType<typeof startDesk>>

type Start = (
  answers?: Parameters<typeof startUpstream>[0],
  settings?: Settings,
) => Promise<{ desk: Desk; upstream: Upstream }>

/** The test of this folder: without a browser. What it starts ends with it. */
export const test = base.extend<{ start: Start; port: number }, { shared: { desk: Desk; upstream: Upstream } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  port: async ({}, use, { parallelIndex }) => use(workerServers.ofTest(parallelIndex).port),
  /** For tests that leave no trace: one server for all of them. */
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use, { parallelIndex }) => {
      const upstream = await startUpstream()
      const desk = await startDesk(upstream.url, workerServers.shared(parallelIndex).port)
      await use({ desk, upstream })
      await desk.stop()
      await upstream.goDown()
    },
    { scope: 'worker' },
  ],
  start: async ({ port }, use) => {
    const ends: (() => Promise<unknown>)[] = []
    await use(async (answers, settings) => {
      const upstream = await startUpstream(answers)
      const desk = await startDesk(upstream.url, port, settings)
      ends.push(desk.stop, upstream.goDown)
      return { desk, upstream }
    })
    for (const end of ends) await end()
  },
})
