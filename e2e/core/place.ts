import { fileURLToPath } from 'node:url'
import { namesOf } from '../../src/server/config/variables.ts'
import { signInSettings, startDeskProvider } from '../support/desk.ts'
import { serverAt } from '../support/ports.js'
import { type OwnServer, startServer } from '../support/start-server.ts'

/** Where the core of the browser tests runs: Contact Desk with the sandbox's contacts, by way of something else. */
export type Place = {
  /** The origin where nobody has to sign in, as a browser says it. */
  url: string
  /** Contact Desk where agents must sign in, and its provider; without it, the tests of signing in are skipped. */
  signIn?: SignIn
  stop: () => Promise<unknown>
}

export type SignIn = { url: string; providerUrl: string }

/** A file of `places/`. */
export type PlaceModule = {
  /** Why this machine cannot have the place; may install what is missing. */
  whyNot?: () => string | undefined
  /** Whether the page is not as it is built, so that tests tagged `@built` are left out. */
  isUnbuilt?: boolean
  start: () => Promise<Place>
}

/** Ports for what a place starts, from the run's block: 0 to 15. */
export const portAt = (place: number) => serverAt(48 + place).port

const local = '127.0.0.1'

/** Nothing of the caller's own settings gets into the tests, which come from one address, faster than a person. */
export const settings = {
  ...Object.fromEntries([...namesOf('isOidcOnly'), ...namesOf('isSecret')].map((name) => [name, ''])),
  AUTH_MODE: '',
  PUBLIC_URL: '',
  BSG_API_URL: '',
  BSG_TIME_ZONE: '',
  HOST: local,
  LOG_LEVEL: 'warn',
  SANDBOX_LATENCY: '5',
  RATE_BURST: '10000',
}

export const built = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

/** Starts Contact Desk, as it is built unless another `command` is given. */
export function startDesk(port: number, env: Record<string, string> = {}, command = [built]): Promise<OwnServer> {
  return startServer(command, `http://${local}:${port}/healthz`, { ...settings, PORT: String(port), ...env })
}

/** Settings for agents who sign in at a provider on this machine. @param url the address that agents open */
export async function startSignIn(url: string, providerPort: number) {
  const provider = await startDeskProvider(url, providerPort)
  const env = { ...signInSettings, PUBLIC_URL: url, OIDC_ISSUER: provider.issuer }
  return { provider, env, signIn: { url, providerUrl: provider.issuer } }
}

/** Starts one thing after the other; what was started ends, in turn, with the place or when a later one fails. */
export async function startAll<T>(
  start: (keep: <S extends { stop: () => unknown }>(started: S) => S) => Promise<T>,
): Promise<T & { stop: () => Promise<void> }> {
  const running: { stop: () => unknown }[] = []
  const stop = async () => {
    for (const one of running.splice(0).reverse()) await one.stop()
  }
  const keep = <S extends { stop: () => unknown }>(started: S) => {
    running.push(started)
    return started
  }
  try {
    return { ...(await start(keep)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A desk that signs nobody in, one that does, and the provider. @param startOne starts a desk at a port */
export function startPair(
  startOne: (port: number, env?: Record<string, string>) => Promise<{ stop: () => unknown }>,
): Promise<Place> {
  return startAll(async (keep) => {
    const [port, signInPort, providerPort] = [portAt(0), portAt(1), portAt(2)]
    const urlAt = (port: number) => `http://127.0.0.1:${port}`
    const { provider, env, signIn } = await startSignIn(urlAt(signInPort), providerPort)
    keep(provider)
    keep(await startOne(port))
    keep(await startOne(signInPort, env))
    return { url: urlAt(port), signIn }
  })
}
