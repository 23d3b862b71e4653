import { type Ask, askByFetch } from './ask.ts'
import { breakerStates, createCircuitBreaker } from './circuit-breaker.ts'
import type { Config } from './config.ts'
import { createInFlightLimit } from './in-flight-limit.ts'
import type { Log } from './log.ts'
import { createLookups, type Lookups } from './lookups.ts'
import type { Metrics } from './metrics.ts'
import { createRepeatBreaker } from './repeat-breaker.ts'
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
  const inFlight = createInFlightLimit({ send: direct, inFlight: limits.inFlight, queue: limits.queue })

  // Neither below the in-flight limit, since there is one renewal at a time and every lookup waits for it, nor behind the
  // circuit breaker, which says nothing about whether there is a token to be had.
  const tokens = createTokenSource({
    send: createRepeatBreaker({ send: direct, now }),
    apiKey,
    secrets,
    now,
    deadlineMs,
  })
  const signedIn = createSignedIn({ send: inFlight.send, tokens, secrets })
  const breaker = createCircuitBreaker({
    send: createRepeatBreaker({ send: signedIn, now }),
    now,
    onOpen: log.breakerOpened,
    onClose: log.breakerClosed,
  })

  metrics.gauge('contact_desk_upstream_in_flight', 'Lookups at BSG under way', inFlight.inFlight)
  metrics.gauge('contact_desk_upstream_queued', 'Lookups that wait for their turn', inFlight.queued)
  metrics.states('contact_desk_breaker', 'The circuit breaker before BSG', breakerStates, breaker.state)

  return { tokens, lookups: createLookups({ send: breaker.send, now, deadlineMs }) }
}
