import { BlockList, isIP } from 'node:net'
import { plainAddress } from './ip-address.ts'
import type { Refuse } from './variable.ts'

/** The proxy by which this server gets out, to BSG and to the provider that agents sign in at. */
export type Egress = {
  proxy: URL
  /** Whether an address is asked without it. */
  isDirect(url: URL): boolean
}

type Rule = (url: URL) => boolean

export function createEgress(proxy: URL, rules: Rule[]): Egress {
  // Only this machine can have an upstream or provider with `http:`.
  return { proxy, isDirect: (url) => url.protocol === 'http:' || rules.some((rule) => rule(url)) }
}

/** The address of an HTTP proxy, with its user and password. */
export function readProxy(text: string, refuse: Refuse): URL | undefined {
  const proxy = /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (proxy?.pathname !== '/' || /[?#]/.test(text)) return undefined
  if (isDecodable(proxy)) return proxy
  return refuse('has a % in its user or password that begins no code: write %25 in its place')
}

export function readExceptions(text: string): Rule[] {
  return text
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map(ruleOf)
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/** One item of `NO_PROXY`: `*`, a name with all names below it, an address or a range of them, each with a port or none. */
function ruleOf(item: string): Rule {
  if (item === '*') return () => true
  const range = rangeOf(item)
  if (range) return (url) => isWithin(range, hostOf(url))
  const [, bracketed, plain = '', port] = /^(?:\[(.+)\]|([^:]+|[^:]*:.*:[^:]*))(?::(\d+))?$/.exec(item) ?? []
  const address = plainAddress(bracketed ?? plain)
  const name = plain
    .toLowerCase()
    .replace(/^\*?\.?/, '')
    .replace(/\.$/, '')
  return (url) => {
    if (port !== undefined && port !== (url.port || '443')) return false
    const host = hostOf(url)
    return address !== undefined ? host === address : name !== '' && (host === name || host.endsWith(`.${name}`))
  }
}

function hostOf({ hostname }: URL): string {
  return plainAddress(hostname) ?? hostname.replace(/\.$/, '')
}

function rangeOf(item: string): BlockList | undefined {
  const [, text, bits] = /^(.+)\/(\d{1,3})$/.exec(item) ?? []
  const version = isIP(text ?? '')
  if (text === undefined || version === 0 || Number(bits) > (version === 6 ? 128 : 32)) return undefined
  const list = new BlockList()
  list.addSubnet(text, Number(bits), version === 6 ? 'ipv6' : 'ipv4')
  return list
}

function isWithin(list: BlockList, host: string): boolean {
  const version = isIP(host)
  return version > 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4')
}
