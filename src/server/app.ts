import { setTimeout } from 'node:timers/promises'
import { Hono, type MiddlewareHandler } from 'hono'
import { version } from '#contract/version.ts'
import type { Config } from './config/config.ts'
import { requestDeadlineMs, rideMs } from './config/limits.ts'
import type { AppEnv } from './http/app-env.ts'
import { createIsFromTrusted, createReadCaller } from './http/caller.ts'
import { createForwardedUser } from './http/forwarded-user.ts'
import { createGuard } from './http/guard.ts'
import { createHeaders } from './http/headers.ts'
import { refuseMalformed } from './http/malformed-requests.ts'
import { refusePrefetch } from './http/prefetch-requests.ts'
import { ProblemError, problemResponse } from './http/problem.ts'
import { createLookupChain } from './lookup-chain.ts'
import { createAudit } from './observe/audit.ts'
import type { Log } from './observe/log.ts'
import { createMetrics, type Metrics } from './observe/metrics.ts'
import { createHasToken, createIsLocal, createMetricsRoute } from './observe/metrics-route.ts'
import { createObserver } from './observe/observer.ts'
import { createPhoneHash } from './observe/phone-hash.ts'
import type { FindRiders } from './page/static.ts'
import { createAddressKey, createLookupLimit, createPersonKey } from './proxy/lookup-limit.ts'
import { createProxy } from './proxy/proxy.ts'
import { createSharedState, type SharedState } from './replicas/shared-state.ts'
import { createFindRiders } from './riders.ts'
import { createSignIn } from './sign-in/sign-in.ts'
import { createDeadline, DisconnectError } from './upstream/deadline.ts'
import { createHttpTransport } from './upstream/http-transport.ts'
import { createLeakGuard } from './upstream/leak-guard.ts'
import { createSecrets } from './upstream/secrets.ts'
import { fetchTransport, type Transport } from './upstream/transport.ts'

type Options = {
  config: Config
  log: Log
  metrics?: Metrics
  /** Used for BSG and the OpenID provider; a proxy's, or a fake in tests. */
  fetch?: typeof fetch
  /** Used for BSG instead of `fetch`. */
  transport?: Transport
  /** Milliseconds since the epoch. */
  now?: () => number
  /** What replicas know of each other; this process alone if missing. */
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

/** HAProxy sends OPTIONS by default. */
const probeMethods = ['GET', 'OPTIONS']

/** Composes the rooms into one app. */
export function createApp({
  config,
  log,
  metrics = createMetrics(),
  fetch,
  transport = fetch ? fetchTransport(fetch) : createHttpTransport(config.upstreamUrl),
  now = Date.now,
  state = createSharedState({ now }),
  random = Math.random,
  sleep = setTimeout,
  deadlineMs = requestDeadlineMs,
  waitMs = rideMs,
  page,
}: Options): Hono<AppEnv> {
  const { mode, timeZone, timeZoneAssumed, homeCountries, nameFields, pinnedFields } = config
  const { cabinetUrl, masksPhones, publicUrl, limits } = config
  const secrets = createSecrets(now)
  for (const secret of [config.apiKey, config.metricsToken, config.sharedState?.engine.password])
    if (secret !== undefined) secrets.keep(secret)
  const { tokens, lookups } = createLookupChain({
    config,
    log,
    metrics,
    secrets,
    transport,
    now,
    random,
    sleep,
    deadlineMs,
  })
  const readCaller = createReadCaller(config.trustedProxies, config.isLocalOnly ? undefined : log.untrustedProxy)
  const addressKey = createAddressKey(readCaller)
  const isLocal = createIsLocal(readCaller)
  const hasToken = createHasToken(config.metricsToken)
  const provider = { fetch: fetch ?? globalThis.fetch, deadlineMs: deadlineMs / 2 }
  const signIn = config.signIn && createSignIn({ config: config.signIn, log, now, state, addressKey, ...provider })

  const app = new Hono<AppEnv>()
  app.use(createObserver({ log, metrics, now }), createHeaders(publicUrl), createLeakGuard(secrets))
  app.use(refuseMalformed, refusePrefetch)

  const noStore: MiddlewareHandler = async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'no-store')
  }
  app.on(probeMethods, '/healthz', noStore, (context) => {
    context.set('route', '/healthz')
    return context.json({ status: 'ok', version })
  })
  app.on(probeMethods, '/readyz', noStore, async (context) => {
    context.set('route', '/readyz')
    const deadline = createDeadline(deadlineMs, now)
    const token = tokens.get({ deadline, requestId: context.var.requestId }).finally(deadline.close)
    await token.catch((error: unknown) => {
      throw error instanceof ProblemError ? new ProblemError(error.code, { ...error.options, status: 503 }) : error
    })
    return context.json({ status: 'ok' })
  })

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
  app.route('/', createProxy({ lookups, session, personOf, audit, limit, masksPhones }))

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
