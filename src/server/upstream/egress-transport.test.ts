import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { startProxy, startTls } from '../../../e2e/survival/connect-proxy.ts'
import { readEgress } from '../config/config.ts'
import { createDeadline } from './deadline.ts'
import { createEgressTransport } from './egress-transport.ts'

/** Requests a URL through a proxy. @returns the text, or the reason of the failure */
async function ask(url: string, proxy: string, exceptions = '') {
  const egress = readEgress({ HTTPS_PROXY: proxy, NO_PROXY: exceptions })
  const { fetch } = await createEgressTransport({ egress, upstreamUrl: new URL(url) })
  const answer = fetch?.(url).then((response) => response.text())
  return answer?.catch((error: Error) => (error.cause as NodeJS.ErrnoException).code)
}

it('is left as it is where there is no proxy', async () => {
  expect(await createEgressTransport({ egress: undefined, upstreamUrl: new URL('https://bsg.example') })).toEqual({})
})

it.each(['', 'desk:wrong@', 'desk@'])('says that the proxy refuses "%s"', async (sends) => {
  const proxy = await startProxy('desk:right')
  expect(await ask('https://localhost:4443', `http://${sends}127.0.0.1:${proxy.port}`)).toBe('proxy status 407')
  await proxy.stop()
})

it('says that the proxy is not there', async () => {
  const proxy = await startProxy()
  await proxy.stop()
  expect(await ask('https://localhost:4443', `http://127.0.0.1:${proxy.port}`)).toBe('proxy ECONNREFUSED')
})

it('gets through with a password, and still asks who is at the other end', async () => {
  const proxy = await startProxy('desk:p@ss:word%21')
  const tls = await startTls('http://127.0.0.1:9')
  const sends = `desk:${encodeURIComponent('p@ss:word%21')}@`
  const reason = await ask(tls.url, `http://${sends}127.0.0.1:${proxy.port}`)
  expect([reason, proxy.asked]).toEqual(['DEPTH_ZERO_SELF_SIGNED_CERT', [`localhost:${tls.port}`]])
  for (const part of [proxy, tls]) await part.stop()
})

it('asks whom NO_PROXY names without the proxy, and checks them all the same', async () => {
  const proxy = await startProxy()
  const tls = await startTls('http://127.0.0.1:9')
  const reason = await ask(tls.url, `http://127.0.0.1:${proxy.port}`, 'localhost')
  expect([reason, proxy.asked]).toEqual(['DEPTH_ZERO_SELF_SIGNED_CERT', []])
  for (const part of [proxy, tls]) await part.stop()
})

it('says in the words of TLS that a proxy named by https: speaks plain HTTP', async () => {
  const proxy = await startProxy()
  // Which of them depends on Node's OpenSSL.
  const reasons = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']
  expect(reasons).toContain(await ask('https://localhost:4443', `https://127.0.0.1:${proxy.port}`))
  await proxy.stop()
})

it('blames no proxy that never answers, but the deadline', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const egress = readEgress({ HTTPS_PROXY: `http://127.0.0.1:${port}` })
  const upstreamUrl = new URL('https://localhost:4443')
  const { transport } = await createEgressTransport({ egress, upstreamUrl })
  const deadline = createDeadline(100, Date.now)
  const answer = transport?.(upstreamUrl.href, { method: 'GET', headers: {}, body: null, deadline })
  await expect(answer).rejects.toMatchObject({ code: 'upstream-timeout', options: { reason: 'deadline' } })
  silent.close()
})
