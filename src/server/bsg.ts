import { type Ask, askByFetch } from './ask.ts'
import { breakerStates, createBreaker } from './breaker.ts'
import { createCeiling } from './ceiling.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { createLookups, type Lookups } from './lookups.ts'
import type { Metrics } from './metrics.ts'
import { createSandboxFetch, sandboxApiKey } from './sandbox/in-process.ts'
import type { Secrets } from './secrets.ts'
import { createSignedIn } from './signed-in.ts'
import { createTokenSource, type TokenSource } from './token.ts'
import { createUpstream } from './upstream.ts'

type Options = {
  config: Config
  log: Log
  metrics: Metrics
  secrets: Secrets
  /** Not used in the sandbox. */
  ask: Ask
  /** Milliseconds since the epoch. */
  now: () => number
  /** From 0 to 1. */
  random: () => number
  sleep: (ms: number) => Promise<unknown>
  /** Milliseconds that a lookup, and a renewal of the token, may take in all. */
  deadlineMs: number
}

/** Puts together all that speaks to BSG, or to the sandbox instead. */
export function createBsg({ config, log, metrics, secrets, ask, now, random, sleep, deadlineMs }: Options): {
  tokens: TokenSource
  lookups: Lookups
} {
  const { mode, apiKey = sandboxApiKey, limits } = config
  const upstream =
    mode === 'sandbox'
      ? {
          ask: askByFetch(createSandboxFetch({ now, latency: config.sandboxLatency })),
          baseUrl: new URL('http://sandbox.invalid'),
        }
      : { ask, baseUrl: config.upstreamUrl }
  const direct = createUpstream({ ...upstream, now, random, sleep, onExchange: metrics.exchange })
  const breaker = createBreaker({ now, onOpen: log.breakerOpened, onClose: log.breakerClosed })
  const ceiling = createCeiling({ send: direct, inFlight: limits.inFlight, queue: limits.queue })

  // Not below the ceiling: there is one renewal at a time, and every lookup waits for it.
  const tokens = createTokenSource({ send: breaker.protect(direct), apiKey, secrets, now, deadlineMs })
  const send = createSignedIn({ send: breaker.protect(ceiling.send), tokens, secrets })

  metrics.gauge('contact_desk_upstream_in_flight', 'Lookups at BSG under way', ceiling.inFlight)
  metrics.gauge('contact_desk_upstream_queued', 'Lookups that wait for their turn', ceiling.queued)
  metrics.states('contact_desk_breaker', 'The circuit breaker before BSG', breakerStates, breaker.state)

  return { tokens, lookups: createLookups({ send, secrets, now, deadlineMs }) }
}
