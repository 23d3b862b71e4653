import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servers } from '../support/servers.ts'
import { password, startEngine } from './engine.ts'
import { expect, type Replica, test, urlOf } from './fixtures.ts'

const { alone, engine: place, otherEngine } = servers

/** It serves as a server alone does. */
async function servesAlone(replica: Replica, reason: string) {
  await replica.isAway(reason)
  for (let turn = 0; turn < 6; turn += 1) expect((await replica.lookUp()).status).toBe(200)
  expect((await replica.lookUp()).status).toBe(429)
  for (const path of ['/healthz', '/readyz']) expect((await replica.ask(path)).status).toBe(200)
  expect(await replica.gauge()).toBe('away')
  expect(replica.told()).toEqual([reason])
}

test('a start waits for no engine, and needs none', async ({ start, engineName }) => {
  const replica = await start(alone, { SHARED_STATE_URL: urlOf(otherEngine.port) })
  await servesAlone(replica, 'ECONNREFUSED')
  const late = await startEngine(engineName, otherEngine.port, '--requirepass', password)
  await replica.isUp()
  expect(replica.told()).toEqual(['ECONNREFUSED', 'in use'])
  await late.kill()
})

test('a wrong password is told by its name only', async ({ start, engine }) => {
  const wrong = 'another-password-that-nobody-sees'
  const replica = await start(alone, { SHARED_STATE_URL: urlOf(engine.port, wrong) })
  await servesAlone(replica, 'WRONGPASS')
  expect(replica.said()).not.toContain(wrong)
})

test('a missing password is told', async ({ start, engine }) => {
  await servesAlone(await start(alone, { SHARED_STATE_URL: `redis://127.0.0.1:${engine.port}` }), 'NOAUTH')
})

test('a web server is no engine', async ({ start }) => {
  const server = createServer((_request, response) => response.end('hello')).listen(otherEngine.port, '127.0.0.1')
  await servesAlone(await start(alone, { SHARED_STATE_URL: urlOf(otherEngine.port) }), 'no Redis')
  server.close()
  server.closeAllConnections()
})

test('a read-only replica of an engine takes no counts', async ({ start, engine, engineName }) => {
  const follow = ['--replicaof', `127.0.0.1 ${engine.port}`, '--masterauth', password, '--requirepass', password]
  const follower = await startEngine(engineName, otherEngine.port, ...follow)
  await servesAlone(await start(alone, { SHARED_STATE_URL: urlOf(follower.port) }), 'READONLY')
  await follower.kill()
})

test('a full engine takes no counts, and does again when it has room', async ({ start, engine }) => {
  const replica = await start(alone, { SHARED_STATE_URL: urlOf(engine.port) })
  await replica.isUp()
  await engine.ask('CONFIG', 'SET', 'maxmemory', '1')
  expect((await replica.lookUp()).status).toBe(200)
  await replica.isAway('OOM')
  await engine.ask('CONFIG', 'SET', 'maxmemory', '0')
  await replica.isUp()
  expect(replica.told()).toEqual(['in use', 'OOM', 'in use'])
})

test('a user of the engine needs no more rights than the documents say', async ({ start, engine }) => {
  const rights = 'on >user-password-that-nobody-sees ~contact-desk:* +eval +get +set +time +exists +del'
  await engine.ask('ACL', 'SETUSER', 'desk', ...rights.split(' '))
  const url = `redis://desk:user-password-that-nobody-sees@127.0.0.1:${engine.port}`
  const replica = await start(alone, { SHARED_STATE_URL: url })
  await replica.isUp()
  expect((await replica.lookUp()).status).toBe(200)
  expect(await replica.gauge()).toBe('up')
  expect(replica.told()).toEqual(['in use'])
})

test('TLS is used where the address says so, and an unknown certificate is refused', async ({ start, engineName }) => {
  const folder = await mkdtemp(join(tmpdir(), 'contact-desk-tls-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  execFileSync('openssl', [...made, ...named, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no']
  const plainOff = ['--port', '0', '--tls-port', String(place.port), '--requirepass', password, ...files]
  const engine = await startEngine(engineName, place.port, ...plainOff)

  const SHARED_STATE_URL = `rediss://:${password}@localhost:${place.port}`
  await servesAlone(await start(alone, { SHARED_STATE_URL }), 'DEPTH_ZERO_SELF_SIGNED_CERT')
  const trusting = await start(servers.replica, { SHARED_STATE_URL, NODE_EXTRA_CA_CERTS: certificate })
  await trusting.isUp()
  expect((await trusting.lookUp()).status).toBe(200)
  expect(trusting.told()).toEqual(['in use'])
  await engine.kill()
  await rm(folder, { recursive: true })
})
