import { rm } from 'node:fs/promises'
import { firstLoad } from '../support/first-load.ts'
import { serverAt } from '../support/ports.js'
import { type OwnServer, startServer } from '../support/start-server.ts'
import { createVersions } from '../support/versions.ts'
import { expect, test } from './fixtures.ts'

const replicas = [60, 61, 62].map(serverAt)

const settings = { BSG_API_KEY: '', BSG_API_URL: '', HOST: '127.0.0.1', SANDBOX_LATENCY: '5', RATE_BURST: '100000' }

let turn = 0

/** As a proxy that asks one replica after the other, and the next one where a file is not there or nobody listens. */
async function get(path: string, headers: Record<string, string> = {}) {
  turn += 1
  const first = turn
  let last: { status: number; text: string } = { status: 0, text: '' }
  for (const at of replicas.keys()) {
    const { url } = replicas[(first + at) % replicas.length] ?? { url: '' }
    const response = await fetch(url + path, { headers }).catch(() => undefined)
    if (response) last = { status: response.status, text: await response.text() }
    if (response && !(response.status === 404 && path.startsWith('/assets/'))) break
  }
  return last
}

test('while replicas are upgraded one by one, every first load gets all of its files', async () => {
  const versions = createVersions('upgrade-test')
  versions.build('old_')
  const start = ({ port, url }: { port: number; url: string }) =>
    startServer([versions.main], `${url}/healthz`, { ...settings, PORT: String(port) })
  const running: OwnServer[] = await Promise.all(replicas.map(start))
  try {
    const failures: string[] = []
    let loads = 0
    let isOver = false
    const load = async () => {
      while (!isOver) {
        failures.push(...(await firstLoad(get, `/contacts/${300_000_001 + loads}`)))
        loads += 1
      }
    }
    const loaders = Promise.all([load(), load(), load(), load()])
    versions.build('new_')
    for (const [index, replica] of replicas.entries()) {
      const before = loads
      await expect.poll(() => loads).toBeGreaterThan(before + 4)
      await running[index]?.stop()
      running[index] = await start(replica)
    }
    isOver = true
    await loaders
    expect(failures).toEqual([])
    const page = await get('/contacts/300000001')
    expect(page.text).toContain('/assets/first-view-new_')
  } finally {
    await Promise.all(running.map((server) => server.stop()))
    versions.remove()
  }
})

test('a server goes on with what it began with when its files are gone', async () => {
  const versions = createVersions('removal-test')
  versions.build('old_')
  const server = await startServer([versions.main], `${replicas[0]?.url}/healthz`, {
    ...settings,
    PORT: String(replicas[0]?.port),
  })
  try {
    await rm('dist/removal-test', { recursive: true })
    expect(
      await firstLoad(async (path, headers) => {
        const response = await fetch(replicas[0]?.url + path, { headers: headers ?? {} })
        return { status: response.status, text: await response.text() }
      }, '/contacts/248452739'),
    ).toEqual([])
    expect((await fetch(`${replicas[0]?.url}/api/contacts/248452739`)).status).toBe(200)
  } finally {
    await server.stop()
    versions.remove()
  }
})
