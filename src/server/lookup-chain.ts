import type { Config } from './config/config.ts'
import type { KeepAlive } from './http/disconnect.ts'
import type { Log } from './observe/log.ts'
import type { Metrics } from './observe/metrics.ts'
import { createZoneCheck } from './observe/zone-check.ts'
import { createDelivery, type Delivery } from './proxy/delivery.ts'
import { createLookups, type Lookups } from './proxy/lookups.ts'
import { createSandboxFetch, sandboxApiKey } from './sandbox/in-process.ts'
import { breakerStates, createCircuitBreaker } from './upstream/circuit-breaker.ts'
import { createInFlightLimit } from './upstream/in-flight-limit.ts'
import { createRepeatBreaker } from './upstream/repeat-breaker.ts'
import type { Secrets } from './upstream/secrets.ts'
import { createTokenSource, type TokenSource } from './upstream/token.ts'
import type { TokenStore } from './upstream/token-store.ts'
import { fetchTransport, type Transport } from './upstream/transport.ts'
import { createUpstream } from './upstream/upstream.ts'
import { withToken } from './upstream/with-token.ts'

type Options = {
  config: Config
  log: Log
  metrics: Metrics
  secrets: Secrets
  transport: Transport
  tokenStore: TokenStore | undefined
  keepAlive: KeepAlive
  now: () => number
  random: () => number
  sleep: (ms: number) => Promise<unknown>
  /** Milliseconds for one lookup or one token renewal. */
  deadlineMs: number
}

/** Composes the way to BSG, or to the sandbox. */
export function createLookupChain({
  config,
  log,
  metrics,
  secrets,
  transport,
  tokenStore,
  keepAlive,
  now,
  random,
  sleep,
  deadlineMs,
}: Options): {
  tokens: TokenSource
  lookups: Lookups
  delivery: Delivery
} {
  const { mode, apiKey = sandboxApiKey, limits, timeZone, messageText } = config
  const upstream =
    mode === 'sandbox'
      ? {
          transport: fetchTransport(createSandboxFetch({ now, latency: config.sandboxLatency })),
          baseUrl: new URL('http://sandbox.invalid'),
        }
      : { transport, baseUrl: config.upstreamUrl }
  const direct = createUpstream({ ...upstream, now, random, sleep, onExchange: metrics.exchange })
  const inFlight = createInFlightLimit({ send: direct, inFlight: limits.inFlight, queue: limits.queue })

  // Logins skip the in-flight limit, because every lookup waits for them, and the circuit breaker, which only judges
  // lookups.
  const tokens = createTokenSource({
    send: createRepeatBreaker({ send: direct, now }),
    apiKey,
    secrets,
    // The sandbox's tokens are good in one process only.
    store: mode === 'sandbox' ? undefined : tokenStore,
    keepAlive,
    now,
    deadlineMs,
  })
  const signedIn = withToken({ send: inFlight.send, tokens, secrets })
  const breaker = createCircuitBreaker({
    send: createRepeatBreaker({ send: signedIn, now }),
    now,
    onOpen: log.breakerOpened,
    onClose: log.breakerClosed,
  })

  metrics.gauge('contact_desk_upstream_in_flight', 'Lookups at BSG under way', inFlight.inFlight)
  metrics.gauge('contact_desk_upstream_queued', 'Lookups that wait for their turn', inFlight.queued)
  metrics.states('contact_desk_breaker', 'The circuit breaker before BSG', breakerStates, breaker.state)

  // A test key's times are random.
  const checkZone = mode === 'test' ? undefined : createZoneCheck({ timeZone: config.timeZone, log, metrics, now })
  const onContact = checkZone && { onContact: checkZone }
  const { send } = breaker
  return {
    tokens,
    lookups: createLookups({ send, keepAlive, now, deadlineMs, ...onContact }),
    delivery: createDelivery({ send, now, sleep, deadlineMs, timeZone, messageText }),
  }
}
