import { isIP } from 'node:net'
import { readExceptions, readProxy } from './egress.ts'
import { readAddressList } from './trusted-proxies.ts'
import { oneOf, readHttpUrl, type Variable, wholeNumber, yes } from './variable.ts'

/** Where Contact Desk listens, and what stands between it and others. */
export const networkVariables = {
  HOST: {
    default: '127.0.0.1',
    meaning: 'host name or IP address that Contact Desk listens on',
    expected: 'a host name or IP address',
    mend: 'write one without port or brackets, such as 127.0.0.1',
    read(text) {
      const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
      return isIP(text) > 0 || new RegExp(`^${label}(?:\\.${label})*$`, 'i').test(text) ? text : undefined
    },
  },
  PORT: { default: '5173', meaning: 'port that Contact Desk listens on', ...wholeNumber(1, 65_535) },
  PUBLIC_URL: {
    meaning:
      'the address that agents open, where a reverse proxy stands in front, such as `https://desk.example.com`; needed with `AUTH_MODE=oidc`; with `https:` browsers are told to use nothing else (HSTS)',
    example: 'https://desk.example.com',
    expected: 'the address of a site',
    mend: 'write it whole and without a path, such as https://desk.example.com',
    read(text) {
      const url = readHttpUrl(text)
      return url?.href === `${url?.origin}/` && !/[?#]/.test(text) ? url : undefined
    },
  },
  TRUSTED_PROXIES: {
    meaning:
      'IP addresses and CIDR ranges, separated by commas, from which `x-forwarded-for`, `-host` and `-proto` are believed, and with `ALLOW_UNAUTHENTICATED` `-user` and `-email`; without it everybody behind a proxy is one client; needs `AUTH_MODE=oidc` or `ALLOW_UNAUTHENTICATED`',
    example: '127.0.0.1, 10.0.0.0/8',
    expected: 'a list of IP addresses',
    mend: 'write them with commas between, such as 127.0.0.1, 10.0.0.0/8',
    read: readAddressList,
  },
  HTTPS_PROXY: {
    meaning:
      'the proxy by which this server reaches BSG and the sign-in provider, such as `http://user:password@proxy.example:3128`; `https_proxy` comes first',
    example: 'http://user:password@proxy.example:3128',
    expected: 'the address of a proxy',
    mend: 'write one such as http://proxy.example:3128, or http://user:password@proxy.example:3128 with special characters percent-encoded',
    read: readProxy,
    isSecret: true,
    hasSmallName: true,
  },
  NO_PROXY: {
    meaning:
      'what this server reaches without that proxy: names (with all below them), addresses, ranges, each with a port or none, separated by commas; `no_proxy` comes first',
    example: '.intern.example,10.0.0.0/8',
    expected: 'a list',
    mend: 'write names, addresses and ranges with commas between them',
    read: readExceptions,
    hasSmallName: true,
  },
} satisfies Record<string, Variable>

/** How much one person, and everybody together, may ask of BSG. */
export const limitVariables = {
  RATE_BURST: {
    default: '60',
    meaning:
      'contacts that one person, or one address without sign-in, may look up at once; the stop lists of a contact that was shown are part of it, those of any other phone count as one more',
    ...wholeNumber(1, 100_000),
  },
  RATE_PER_SECOND: {
    default: '2',
    meaning: 'contacts that the same person may look up each second after that',
    expected: 'a number above 0',
    mend: 'write one such as 2 or 0.5, or remove it',
    read(text) {
      const rate = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0
      return rate > 0 && rate <= 100_000 ? rate : undefined
    },
  },
  UPSTREAM_IN_FLIGHT: {
    default: '64',
    meaning: 'lookups at BSG under way at once; one person gets no more than half',
    ...wholeNumber(1, 10_000),
  },
  UPSTREAM_QUEUE: {
    default: '256',
    meaning: 'lookups that wait for their turn; one person gets no more than half, and more are turned away',
    ...wholeNumber(0, 10_000),
  },
} satisfies Record<string, Variable>

const shortestToken = 16

/** How Contact Desk is watched. */
export const operationVariables = {
  METRICS_TOKEN: {
    meaning: `a bearer token of at least ${shortestToken} characters (\`openssl rand -hex 32\`) by which Prometheus on another machine may read \`/metrics\``,
    expected: 'a bearer token that nobody can guess',
    mend: `write at least ${shortestToken} letters, digits and -._~+/= (openssl rand -hex 32)`,
    read(text) {
      const isStrong = new Set(text).size >= 8 && text.length >= shortestToken
      return isStrong && /^[\w.~+/=-]+$/.test(text) ? text : undefined
    },
    isSecret: true,
  },
  LOG_LEVEL: {
    default: 'info',
    meaning: 'JSON lines on stdout: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
    ...oneOf('a level', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
  SOURCE_MAPS: {
    meaning: '`1`: serves the source maps of the page, for an engineer who looks for a fault in it',
    ...yes,
  },
} satisfies Record<string, Variable>
