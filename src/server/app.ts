import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Config } from './config/config.ts'
import { requestDeadlineMs, rideMs } from './config/limits.ts'
import type { AppEnv } from './http/app-env.ts'
import { createIsFromTrusted, createReadCaller } from './http/caller.ts'
import type { KeepAlive } from './http/disconnect.ts'
import { createForwardedUser } from './http/forwarded-user.ts'
import { createGuard } from './http/guard.ts'
import { createHeaders, noStore } from './http/headers.ts'
import { refuseMalformed } from './http/malformed-requests.ts'
import { refusePrefetch } from './http/prefetch-requests.ts'
import { ProblemError, problemResponse } from './http/problem.ts'
import { createLookupChain } from './lookup-chain.ts'
import { createAudit } from './observe/audit.ts'
import type { Log } from './observe/log.ts'
import type { Metrics } from './observe/metrics.ts'
import { createHasToken, createIsLocal, createMetricsRoute } from './observe/metrics-route.ts'
import { createObserver } from './observe/observer.ts'
import { createPhoneHash } from './observe/phone-hash.ts'
import type { FindRiders } from './page/static.ts'
import { createProbes } from './probes.ts'
import { createAddressKey, createLookupLimit, createPersonKey } from './proxy/lookup-limit.ts'
import { createProxy } from './proxy/proxy.ts'
import { createSharedState, type SharedState } from './replicas/shared-state.ts'
import { createFindRiders } from './riders.ts'
import { createSignIn } from './sign-in/sign-in.ts'
import { DisconnectError } from './upstream/deadline.ts'
import { createLeakGuard } from './upstream/leak-guard.ts'
import { createSecrets } from './upstream/secrets.ts'
import type { TokenStore } from './upstream/token-store.ts'
import type { Transport } from './upstream/transport.ts'

/** What differs between the places that the app runs in is an argument: `node-app.ts` fills it in, and the edge. */
export type AppOptions = {
  config: Config
  log: Log
  metrics: Metrics
  /** Used for the OpenID provider. */
  fetch?: typeof fetch
  /** Used for BSG. */
  transport: Transport
  /** Where several processes share one token. */
  tokenStore?: TokenStore | undefined
  keepAlive?: KeepAlive
  /** Milliseconds since the epoch. */
  now?: () => number
  state?: SharedState
  random?: () => number
  sleep?: (ms: number) => Promise<unknown>
  deadlineMs?: number
  /** How long (ms) a document waits for the contact that rides in it. */
  waitMs?: number
  /** Makes the page, which answers every other path. */
  page?: ((findRiders: FindRiders) => Hono<AppEnv>) | undefined
}

const internalError =
  'Contact Desk itself failed. Give the request ID to an administrator, who can find the cause in the log.'

/** Composes the rooms into one app. */
export function createApp({
  config,
  log,
  metrics,
  fetch = globalThis.fetch,
  transport,
  tokenStore,
  keepAlive = () => {},
  now = Date.now,
  state = createSharedState({ now }),
  random = Math.random,
  sleep = setTimeout,
  deadlineMs = requestDeadlineMs,
  waitMs = rideMs,
  page,
}: AppOptions): Hono<AppEnv> {
  const { mode, timeZone, timeZoneAssumed, homeCountries, nameFields, pinnedFields } = config
  const { cabinetUrl, masksPhones, publicUrl, limits, sharedState } = config
  const secrets = createSecrets(now)
  for (const one of [config.apiKey, config.metricsToken, sharedState?.engine.password]) if (one) secrets.keep(one)
  const { tokens, lookups, delivery } = createLookupChain({
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
  })
  const readCaller = createReadCaller(config.trustedProxies, config.isLocalOnly ? undefined : log.untrustedProxy)
  const addressKey = createAddressKey(readCaller)
  const isLocal = createIsLocal(readCaller)
  const hasToken = createHasToken(config.metricsToken)
  const provider = { fetch, deadlineMs: deadlineMs / 2 }
  const signIn = config.signIn && createSignIn({ config: config.signIn, log, now, state, addressKey, ...provider })

  const app = new Hono<AppEnv>()
  app.use(createObserver({ log, metrics, now }), createHeaders(publicUrl), createLeakGuard(secrets))
  app.use(refuseMalformed, refusePrefetch)

  app.route('/', createProbes({ tokens, now, deadlineMs }))

  app.use('/api/*', noStore, async (context, next) => {
    context.set('route', '/api/*')
    await next()
  })
  const guard = createGuard({ ownName: config.host, publicUrl, isLocalOnly: config.isLocalOnly, readCaller })
  app.use('/api/*', guard)

  if (signIn) {
    app.use('/auth/*', noStore)
    app.on('POST', '/auth/*', guard)
    app.route('/', signIn.routes)
    app.use('/api/*', signIn.recognise, signIn.gate)
    app.use('/metrics', signIn.recognise)
  } else if (!config.isLocalOnly) {
    app.use('/api/*', createForwardedUser(createIsFromTrusted(config.trustedProxies)))
  }

  const session = {
    ...{ mode, timeZone, timeZoneAssumed, homeCountries },
    ...(nameFields.length > 0 && { nameFields }),
    ...(pinnedFields.length > 0 && { pinnedFields }),
    ...(cabinetUrl && { cabinetUrl: cabinetUrl.href }),
    ...(masksPhones && { phonesMasked: true }),
    ...(signIn && { signIn: 'required' as const }),
  }
  const hashPhone = config.auditSecret === undefined ? undefined : createPhoneHash(config.auditSecret)
  const audit = createAudit({ log, metrics, now, hashPhone })
  const personOf = createPersonKey(readCaller)
  const limit = createLookupLimit({ limits, state, keyOf: personOf })
  app.route('/', createProxy({ lookups, delivery, session, personOf, audit, limit, metrics, masksPhones }))

  app.use('/metrics', noStore)
  app.route(
    '/',
    createMetricsRoute(
      metrics,
      (context) => context.var.session !== undefined || isLocal(context) || hasToken(context),
    ),
  )

  const extendSession = signIn?.extend
  const keepsDefinitions = lookups.keepsFieldDefinitions
  if (page) app.route('/', page(createFindRiders({ app, keepsDefinitions, extendSession, waitMs })))

  app.onError((error, context) => {
    const { requestId } = context.var
    if (error instanceof DisconnectError) {
      context.set('code', 'gone')
      // The status that web servers log for a client that disconnected.
      return new Response(null, { status: 499 })
    }
    const problem =
      error instanceof ProblemError ? error : new ProblemError('upstream-unavailable', { detail: internalError })
    const { code, options } = problem
    context.set('code', code)
    if (problem !== error) log.internalError(requestId, error)
    else if (options.crossSite) log.crossSite({ requestId, ...options.crossSite })
    else if (options.reason) log.upstreamFailed({ requestId, code, reason: options.reason })
    return problemResponse(problem, requestId)
  })

  return app
}
