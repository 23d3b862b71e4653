import { version } from '#contract/version.ts'
import type { Config } from './config/config.ts'

const keys: Record<Config['mode'], string> = {
  sandbox: 'none: the sandbox answers with made-up contacts',
  test: 'test_…: BSG answers with random data',
  live: 'live_…: real contacts',
}

/**
 * What a person at the terminal wants to know of a server that has started.
 * @param url the address that it listens on
 * @param isQuiet whether the log leaves requests out
 */
export function startNotice(url: string, config: Config, isQuiet: boolean): string {
  const rows = [
    ['Open', addressOf(url, config)],
    ['Mode', config.mode],
    ['Key', keys[config.mode]],
    ['Zone', config.timeZoneAssumed ? `${config.timeZone} (assumed: set BSG_TIME_ZONE)` : config.timeZone],
    ['Sign-in', signInOf(config)],
    ['Log', isQuiet ? 'requests are not shown; set LOG_LEVEL=info to see them' : 'JSON lines on standard output'],
    ...config.warnings.map((warning) => ['Warning', warning]),
  ]
  const lines = rows.map(([name = '', text]) => `  ${name.padEnd(8)} ${text}`)
  return ['', `Contact Desk ${version}`, '', ...lines, ''].join('\n')
}

/** What a browser on this machine opens. */
function addressOf(url: string, { publicUrl, host }: Config): string {
  if (publicUrl) return `${publicUrl.origin} (listens on ${url})`
  return ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host) ? `http://localhost:${new URL(url).port || 80}` : url
}

function signInOf({ signIn, isLocalOnly }: Config): string {
  if (signIn) return `OpenID Connect at ${signIn.issuer.href}`
  return isLocalOnly ? 'none: only this machine can open it' : 'by the proxy in front'
}
