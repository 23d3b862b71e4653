import { expect, it } from 'vitest'
import { connectionOf, isCloudflares } from './connection.ts'

/** A request with the platform's own facts. */
const requestWith = (cf: unknown, headers: Record<string, string> = {}, url = 'https://desk.example/') =>
  Object.assign(new Request(url, { headers }), { cf })

const claim = { 'cf-connecting-ip': '198.51.100.1', 'x-forwarded-for': '198.51.100.2', 'x-real-ip': '198.51.100.3' }

it.each([
  ['Cloudflare', { colo: 'KBP' }, '198.51.100.1', true],
  ['workerd on a machine of one’s own', { clientIp: '192.0.2.7:1234' }, '192.0.2.7:1234', false],
  ['workerd where the peer claims to be Cloudflare', { clientIp: '192.0.2.7', colo: 'KBP' }, '192.0.2.7', false],
  ['a platform that names nobody', {}, '0.0.0.0', false],
  ['no platform', undefined, '0.0.0.0', false],
])('the client is who %s says that it is', (_, facts, address, isTheirs) => {
  const request = requestWith(facts, claim)
  expect(connectionOf(request)?.incoming?.socket.remoteAddress).toBe(address)
  expect(isCloudflares(request)).toBe(isTheirs)
})

it('Cloudflare’s word without an address is nobody’s', () => {
  expect(connectionOf(requestWith({ colo: 'KBP' }))?.incoming?.socket.remoteAddress).toBe('0.0.0.0')
})

it.each([
  ['https://desk.example/contacts/1?a=b', '/contacts/1?a=b'],
  ['https://desk.example', '/'],
])('the target of %s is %s', (url, target) => {
  expect(connectionOf(requestWith({}, {}, url))?.incoming?.url).toBe(target)
})
