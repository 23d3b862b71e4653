import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { serverAt } from '../../support/ports.js'
import { readDockerfile } from '../read-dockerfile.ts'
import { read, root } from '../root.ts'
import { assemble, type Layer, release } from './assemble.ts'
import { type Running, startImage } from './start-image.ts'

const stages = readDockerfile(read('Dockerfile'))
const image = stages.at(-1) ?? expect.fail('The Dockerfile has no stage')
const scratch = mkdtempSync(join(tmpdir(), 'contact-desk-image-'))
const { port, url } = serverAt(15)
/** The sandbox, behind something that is said to sign agents in. */
const settings = { PORT: `${port}`, ALLOW_UNAUTHENTICATED: '1' }
const planted = join(root, '.env.planted')

let layer: Layer
let running: Running | undefined

beforeAll(() => {
  writeFileSync(planted, 'BSG_API_KEY=live_planted')
  layer = assemble(stages, scratch)
})

afterAll(() => {
  rmSync(planted)
  release(scratch)
})

afterEach(async () => {
  await running?.end('SIGKILL')
  running = undefined
})

async function start(): Promise<Running> {
  running = startImage(image, layer, settings)
  await expect.poll(() => running?.isHealthy(), { timeout: 30_000 }).toBe(true)
  return running
}

it('holds the built server and its packages, and nothing of what built it', () => {
  const app = join(layer.root, layer.folder)
  expect(readdirSync(app).sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json'])
  const packages = readdirSync(join(app, 'node_modules'))
  expect(packages).toContain('hono')
  for (const name of ['vite', 'typescript', 'playwright', 'oidc-provider']) expect(packages).not.toContain(name)
  expect(statSync(join(layer.root, '/usr/local/bin/npm'), { throwIfNoEntry: false })).toBeUndefined()
})

it('is healthy, and serves a contact with the files of its page', async () => {
  await start()
  const contact = await (await fetch(`${url}/api/contacts/248452739`)).json()
  expect(contact).toMatchObject({ data: { id: 248452739 } })
  const page = await (await fetch(`${url}/contacts/248452739`)).text()
  const scripts = [...page.matchAll(/"(\/assets\/[\w-]+\.js)"/g)].map(([, path]) => path)
  expect(scripts.length).toBeGreaterThan(0)
  for (const path of scripts) expect((await fetch(url + path)).status).toBe(200)
})

it('runs as process 1 without rights, and can write nowhere', async () => {
  const { node, pid } = await start()
  const status = readFileSync(`/proc/${pid()}/status`, 'utf8')
  const values = (name: string) =>
    status
      .match(new RegExp(`^${name}:.*$`, 'm'))?.[0]
      .split(/\s+/)
      .slice(1)
  expect(values('NSpid')?.at(-1)).toBe('1')
  expect([...new Set(values('Uid')), ...new Set(values('Gid')), values('NoNewPrivs')?.[0]]).toEqual([
    '1000',
    '1000',
    '1',
  ])
  for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapBnd']) expect(values(set)?.[0]).toMatch(/^0+$/)
  const tries = `for (const path of ['/app/written', '/tmp/contact-desk-written', 'written']) {
    try { require('node:fs').writeFileSync(path, ''); console.log('written') } catch ({ code }) { console.log(code) }
  }`
  expect(node(tries)).toBe('EROFS\nEROFS\nEROFS\n')
})

it('ends in order when it gets SIGTERM', async () => {
  const { end, said } = await start()
  running = undefined
  expect(await end('SIGTERM')).toBe(0)
  expect(said()).toContain('"msg":"stopping"')
})

it('does not start for everybody: without sign-in it says what to set', async () => {
  const { exited, said } = startImage(image, layer, { PORT: `${port}` })
  expect(await exited).toBe(1)
  expect(said()).toMatch(/^HOST 0\.0\.0\.0 lets everybody in .*AUTH_MODE/)
})
