import { BlockList, isIP } from 'node:net'
import { ConfigError, type Env } from './settings.ts'

// What stands between the browser and us.

/** The address that agents open, where it is another one than we listen on; its origin only. */
export function readPublicUrl(env: Env): URL | undefined {
  const text = env.PUBLIC_URL
  if (!text) return undefined
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url && url.href === `${url.origin}/` && !/[?#]/.test(text)) return url
  throw new ConfigError(
    'PUBLIC_URL is not the address of a site: write it whole and without a path, such as https://desk.example.com.',
  )
}

/** Proxies whose word about the client is taken: IP addresses and CIDR ranges, separated by commas. */
export function readTrustedProxies(env: Env): BlockList {
  const list = new BlockList()
  for (const item of env.TRUSTED_PROXIES ? env.TRUSTED_PROXIES.split(',') : []) {
    if (!addRange(list, item.trim())) {
      throw new ConfigError(
        'TRUSTED_PROXIES is not a list of IP addresses: write them with commas between, such as 127.0.0.1, 10.0.0.0/8.',
      )
    }
  }
  return list
}

function addRange(list: BlockList, text: string): boolean {
  const [address = '', prefix, more] = text.split('/')
  const version = isIP(address)
  const bits = prefix === undefined ? (version === 6 ? 128 : 32) : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  // Nought bits would trust everybody, who could then call themselves whatever they like.
  if (version === 0 || more !== undefined || bits < 1 || bits > (version === 6 ? 128 : 32)) return false
  list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4')
  return true
}

/** Characters. */
const shortestToken = 16

/** A bearer token, by which Prometheus on another machine reads the metrics. */
export function readMetricsToken(env: Env): string | undefined {
  const token = env.METRICS_TOKEN
  if (!token) return undefined
  if (new Set(token).size < 8 || token.length < shortestToken || !/^[\w.~+/=-]+$/.test(token)) {
    throw new ConfigError(
      `METRICS_TOKEN is no bearer token that nobody guesses: write at least ${shortestToken} letters, digits and -._~+/= (openssl rand -hex 32).`,
    )
  }
  const published = Object.keys(env).find((name) => name.startsWith('VITE_') && env[name]?.includes(token))
  if (published === undefined) return token
  throw new ConfigError(`${published} would put METRICS_TOKEN into the browser: remove it.`)
}
