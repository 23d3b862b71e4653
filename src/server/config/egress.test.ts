import { expect, it } from 'vitest'
import { readEgress } from './config.ts'

const proxy = 'http://proxy.example:3128'

function isDirect(exceptions: string, url: string) {
  return readEgress({ HTTPS_PROXY: proxy, NO_PROXY: exceptions })?.isDirect(new URL(url))
}

it('there is no proxy where none is set', () => {
  expect(readEgress({ NO_PROXY: '*' })).toBeUndefined()
})

it('small letters come first', () => {
  expect(readEgress({ HTTPS_PROXY: 'http://a.example', https_proxy: proxy })?.proxy.href).toBe(`${proxy}/`)
  const egress = readEgress({ HTTPS_PROXY: proxy, no_proxy: 'a.example', NO_PROXY: 'b.example' })
  expect(['a', 'b'].map((name) => egress?.isDirect(new URL(`https://${name}.example`)))).toEqual([true, false])
})

it.each([
  ['*', 'https://one-api.bsg.world'],
  ['one-api.bsg.world', 'https://one-api.bsg.world'],
  ['a.example, BSG.world', 'https://one-api.bsg.world'],
  ['a.example .bsg.world', 'https://one-api.bsg.world'],
  ['*.bsg.world', 'https://one-api.bsg.world'],
  ['bsg.world:443', 'https://one-api.bsg.world'],
  ['bsg.world', 'https://one-api.bsg.world.'],
  ['localhost:8443', 'https://localhost:8443'],
  ['10.0.0.0/8', 'https://10.1.2.3'],
  ['10.1.2.3:8443', 'https://10.1.2.3:8443'],
  ['::1', 'https://[::1]'],
  ['[::1]:8443', 'https://[::1]:8443'],
  ['fd00::/8', 'https://[FD00::1]'],
  ['', 'http://localhost:5174'],
])('NO_PROXY %s has %s asked directly', (exceptions, url) => {
  expect(isDirect(exceptions, url)).toBe(true)
})

it.each([
  ['', 'https://one-api.bsg.world'],
  ['', 'https://localhost:8443'],
  ['sg.world', 'https://one-api.bsg.world'],
  ['bsg.world:8443', 'https://one-api.bsg.world'],
  ['one-api.bsg.world.example', 'https://one-api.bsg.world'],
  ['10.0.0.0/8', 'https://11.0.0.1'],
  ['10.0.0.0/8', 'https://10.example'],
  ['10.0.0.0/99', 'https://10.0.0.1'],
  ['.', 'https://one-api.bsg.world'],
  [',, ,', 'https://one-api.bsg.world'],
])('NO_PROXY %s has %s asked by the proxy', (exceptions, url) => {
  expect(isDirect(exceptions, url)).toBe(false)
})
