import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '../support/start-server.ts'
import { apiKey, expect, test } from './fixtures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

/** What stops the start: the environment and `.env`, and the name that the line begins with. */
const stops: Record<string, [env: Record<string, string>, file: string, name: string]> = {
  'certificates that nobody checks': [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, '', 'NODE_TLS_REJECT_UNAUTHORIZED'],
  'a misspelt key': [{ BSG_APIKEY: apiKey }, '', 'BSG_APIKEY'],
  'a key that would be cut off': [{}, `BSG_API_KEY=${apiKey}#def`, 'BSG_API_KEY'],
  'a key that stands there twice': [{}, `BSG_API_KEY=${apiKey}\nBSG_API_KEY=${apiKey}x`, 'BSG_API_KEY'],
  'a country that is none': [{ HOME_COUNTRIES: 'UK' }, '', 'HOME_COUNTRIES'],
}

let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true })
})

for (const [what, [env, file, name]] of Object.entries(stops)) {
  test(`the start stops with one line: ${what}`, ({ port }) => {
    writeFileSync(join(folder, '.env'), file, { mode: 0o600 })
    const settings = { ...process.env, PORT: String(port), ...env }
    const { status, stderr } = spawnSync(process.execPath, [main], { cwd: folder, env: settings, encoding: 'utf8' })
    // Node warns of unchecked certificates by itself.
    const lines = stderr.split('\n').filter((line) => line.startsWith(name))
    expect([status, lines.length]).toEqual([1, 1])
    expect(stderr).not.toContain(apiKey)
  })
}

test('the log warns of what has no effect and of who could read .env, and quotes no value', async ({ port }) => {
  const file = join(folder, '.env')
  writeFileSync(file, `BSG_API_KEY=${apiKey}\nTRUSTED_PROXY=10.0.0.99\n`)
  chmodSync(file, 0o644)
  const env = { PORT: String(port), HOST: '127.0.0.1', AUTHMODE: 'oidc' }
  const server = await startServer([main], `http://127.0.0.1:${port}/healthz`, env, { cwd: folder })
  await expect.poll(() => server.said()).toContain('TRUSTED_PROXY in .env is no setting')
  await server.stop()
  const log = server.said()
  for (const text of ['Did you mean TRUSTED_PROXIES?', 'Did you mean AUTH_MODE?', 'chmod 600 .env']) {
    expect(log).toContain(text)
  }
  for (const text of [apiKey, '10.0.0.99']) expect(log).not.toContain(text)
})

test('npm start notices a taken port before it builds', async ({ start }) => {
  const { desk } = await start()
  const port = new URL(desk.url).port
  const env = { ...process.env, HOST: '127.0.0.1', PORT: port }
  const command = ['src/build/run.js', 'src/server/check-start.ts']
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([
    1,
    `PORT ${port} is taken: stop what listens there, or set PORT to another number.\n`,
  ])
})

test('a terminal shows how to open the desk, and no lines of requests unless they are asked for', async ({ port }) => {
  test.skip(process.platform !== 'linux', 'script(1) is another program elsewhere')
  const url = `http://127.0.0.1:${port}`
  for (const [LOG_LEVEL, shows] of [
    ['', false],
    ['info', true],
  ] as const) {
    const env = { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL, BSG_API_KEY: '' }
    const server = await startServer([main], `${url}/healthz`, env, { inTerminal: true, cwd: folder })
    await fetch(`${url}/api/contacts/248453001`)
    await expect.poll(() => server.said()).toContain(`Open     http://localhost:${port}`)
    await server.stop()
    expect(server.said().includes('"msg":"request"')).toBe(shows)
    expect(server.said().includes('"event":"lookup"')).toBe(shows)
  }
})

test('SIGUSR1 opens no debugger', async ({ start }) => {
  const { desk } = await start()
  desk.signal('SIGUSR1')
  // It would say so before it answers again.
  await desk.isWell()
  expect(desk.said()).not.toContain('Debugger listening')
})
