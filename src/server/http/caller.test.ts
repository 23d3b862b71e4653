import { BlockList } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Env } from '../config/variable.ts'
import { readVariable } from '../config/variables.ts'
import type { AppEnv } from './app-env.ts'
import { createReadCaller } from './caller.ts'

const readTrustedProxies = (env: Env) => readVariable(env, 'TRUSTED_PROXIES') ?? new BlockList()

async function read(peer: string | undefined, headers: Record<string, string>, trusted = '10.0.0.0/8, fd00::/8') {
  const readCaller = createReadCaller(readTrustedProxies({ TRUSTED_PROXIES: trusted }))
  const app = new Hono<AppEnv>().get('/', (context) => context.json(readCaller(context)))
  const connection = peer === undefined ? undefined : { incoming: { socket: { remoteAddress: peer } } }
  return (await app.request('http://asked.example:81/', { headers }, connection)).json()
}

const forwarded = { 'x-forwarded-for': '1.1.1.1', 'x-forwarded-host': 'desk.example', 'x-forwarded-proto': 'https' }

it.each(['11.0.0.1', '::1', 'fe00::1', '::ffff:11.0.0.1'])(
  'takes no word of %s, which is no proxy of ours',
  async (peer) => {
    expect(await read(peer, { ...forwarded, host: 'a.example' })).toEqual({
      address: peer.replace('::ffff:', ''),
      host: 'a.example',
      isForwarded: true,
    })
  },
)

it('takes nobody’s word when no proxy is named', async () => {
  expect(await read('127.0.0.1', forwarded, '')).toMatchObject({ address: '127.0.0.1', host: 'asked.example:81' })
})

it.each(['10.9.9.9', '::ffff:10.9.9.9', 'fd00::1', 'FD00:0:0:0:0:0:0:1'])(
  'takes the word of our proxy %s',
  async (peer) => {
    expect(await read(peer, forwarded)).toEqual({
      address: '1.1.1.1',
      host: 'desk.example',
      protocol: 'https',
      isForwarded: true,
    })
  },
)

it.each([
  ['one proxy', '1.1.1.1', '1.1.1.1'],
  ['a chain of ours', '1.1.1.1, 10.0.0.2, fd00::3', '1.1.1.1'],
  ['what the client wrote before', '9.9.9.9, 1.1.1.1', '1.1.1.1'],
  ['what the client wrote in the name of a proxy', '9.9.9.9, 10.0.0.7, 1.1.1.1', '1.1.1.1'],
  ['a port', '1.1.1.1:4711', '1.1.1.1'],
  ['IPv6 with a port', '[2001:db8::1]:4711', '2001:db8::1'],
  ['IPv4 in IPv6', '::ffff:1.1.1.1', '1.1.1.1'],
  ['no address', 'unknown', '10.0.0.1'],
  ['no address between two', '1.1.1.1, unknown, 10.0.0.2', '10.0.0.2'],
  ['nothing', '', '10.0.0.1'],
  ['only proxies', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
])('reads %s from the nearest proxy outwards', async (_, header, address) => {
  expect((await read('10.0.0.1', { 'x-forwarded-for': header })).address).toBe(address)
})

it('takes the nearest proxy’s host and protocol where several were written', async () => {
  const headers = { 'x-forwarded-host': 'evil.example, desk.example', 'x-forwarded-proto': 'http, HTTPS' }
  expect(await read('10.0.0.1', headers)).toMatchObject({ host: 'desk.example', protocol: 'https' })
})

it('knows no address of a request without a connection', async () => {
  expect(await read(undefined, forwarded)).toEqual({ host: 'asked.example:81', isForwarded: true })
})

it.each(['forwarded', 'via', 'x-real-ip', 'cf-connecting-ip', 'x-forwarded-for', 'X-Forwarded-Port'])(
  'sees by %s that a proxy was between',
  async (name) => {
    expect((await read('127.0.0.1', { [name]: 'x' })).isForwarded).toBe(true)
    expect((await read('127.0.0.1', {})).isForwarded).toBe(false)
  },
)

it('tells once of a peer whose forwarded headers are not believed', async () => {
  const told: string[] = []
  const readCaller = createReadCaller(readTrustedProxies({ TRUSTED_PROXIES: '10.0.0.1' }), (peer) => told.push(peer))
  const app = new Hono<AppEnv>().get('/', (context) => context.json(readCaller(context)))
  const ask = (remoteAddress: string, headers: Record<string, string>) =>
    app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  await ask('10.0.0.1', forwarded)
  await ask('10.0.0.2', {})
  expect(told).toEqual([])
  for (const peer of ['10.0.0.2', '10.0.0.2', '10.0.0.3']) await ask(peer, forwarded)
  expect(told).toEqual(['10.0.0.2'])
})

it.each([
  ['forwarded', 1],
  ['x-real-ip', 1],
  ['x-forwarded-host', 1],
  ['x-forwarded-proto', 1],
  ['x-forwarded-user', 1],
  // Forward proxies of browsers add it too.
  ['via', 0],
])('tells of a peer that sends %s, %d times', async (header, times) => {
  const told: string[] = []
  const readCaller = createReadCaller(readTrustedProxies({}), (peer) => told.push(peer))
  const app = new Hono<AppEnv>().get('/', (context) => context.json(readCaller(context)))
  await app.request('/', { headers: { [header]: 'a' } }, { incoming: { socket: { remoteAddress: '10.0.0.2' } } })
  expect(told).toHaveLength(times)
})
