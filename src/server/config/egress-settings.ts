import { BlockList, isIP } from 'node:net'
import { plainAddress } from './ip-address.ts'
import { ConfigError, type Env } from './settings.ts'

/** The proxy by which this server gets out, to BSG and to the provider that agents sign in at. */
export type Egress = {
  proxy: URL
  /** Whether an address is asked without it. */
  isDirect(url: URL): boolean
}

/** Like other programs, the small letters first. */
export function readEgress(env: Env): Egress | undefined {
  const [name, text] = env.https_proxy ? ['https_proxy', env.https_proxy] : ['HTTPS_PROXY', env.HTTPS_PROXY]
  if (!text) return undefined
  const proxy = /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (proxy?.pathname !== '/' || /[?#]/.test(text)) {
    throw new ConfigError(
      `${name} is not the address of a proxy: write one such as http://proxy.example:3128, or http://user:password@proxy.example:3128 with what is special in them percent-encoded.`,
    )
  }
  if (!isDecodable(proxy)) {
    throw new ConfigError(`${name} has a % in its user or password that begins no code: write %25 in its place.`)
  }
  const exceptions = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/).filter((item) => item !== '')
  const rules = exceptions.map(ruleOf)
  return {
    proxy,
    // Such an address can only be this machine's.
    isDirect: (url) => url.protocol === 'http:' || rules.some((rule) => rule(url)),
  }
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
function ruleOf(item: string): (url: URL) => boolean {
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
