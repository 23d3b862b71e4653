import { setTimeout } from 'node:timers/promises'
import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnv } from './app-env.ts'
import type { Config } from './config.ts'
import { createDeadline } from './deadline.ts'
import { createGuard } from './guard.ts'
import type { Log } from './log.ts'
import { createLookups } from './lookups.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { createProxy } from './proxy.ts'
import { createSandboxFetch, sandboxApiKey } from './sandbox/in-process.ts'
import { createSignIn } from './sign-in/sign-in.ts'
import { createSignedIn } from './signed-in.ts'
import { createTokenSource } from './token.ts'
import { createUpstream } from './upstream.ts'

type Options = {
  config: Config
  log: Log
  fetch?: typeof fetch
  /** Milliseconds since the epoch. */
  now?: () => number
  /** From 0 to 1. */
  random?: () => number
  sleep?: (ms: number) => Promise<unknown>
  /** Milliseconds that an answer may take in all. */
  deadlineMs?: number
}

const ownFailure =
  'Contact Desk itself failed. Pass the request ID to an administrator, who finds the cause in the log under it.'

/** Everything but the page: the proxy under `/api`, the probes, and the headers and log line of every answer. */
export function createApp({
  config,
  log,
  fetch = globalThis.fetch,
  now = Date.now,
  random = Math.random,
  sleep = setTimeout,
  deadlineMs = 10_000,
}: Options): Hono<AppEnv> {
  const { mode, apiKey = sandboxApiKey, timeZone, timeZoneAssumed } = config
  const upstream =
    mode === 'sandbox'
      ? {
          fetch: createSandboxFetch({ now, latency: config.sandboxLatency }),
          baseUrl: new URL('http://sandbox.invalid'),
        }
      : { fetch, baseUrl: config.upstreamUrl }
  const send = createUpstream({ ...upstream, now, random, sleep })
  const tokens = createTokenSource({ send, apiKey, now, deadlineMs })
  const signIn = config.signIn && createSignIn({ config: config.signIn, log, fetch, now, deadlineMs: deadlineMs / 2 })
  const lookups = createLookups({ send: createSignedIn({ send, tokens }), now, deadlineMs })

  const app = new Hono<AppEnv>()

  app.use(async (context, next) => {
    const start = now()
    const requestId = crypto.randomUUID()
    context.set('requestId', requestId)
    await next()
    context.header('x-request-id', requestId)
    context.header('x-robots-tag', 'noindex, nofollow')
    const { status } = context.res
    const { route = 'page', code } = context.var
    const ms = Math.round(now() - start)
    const noteworthy = status >= 400 || /^\/(?:api|auth)\//.test(route)
    log.request({ requestId, method: context.req.method, route, status, code, ms }, noteworthy ? 'info' : 'debug')
  })

  // Whether the address is reached by TLS alone is for whoever gives it one to promise.
  app.use(secureHeaders({ xFrameOptions: 'DENY', strictTransportSecurity: false }))

  const noStore: MiddlewareHandler = async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
  }
  app.use('/api/*', noStore, async (context, next) => {
    context.set('route', '/api/*')
    await next()
  })
  app.use('/api/*', createGuard(config.host))

  if (signIn) {
    app.use('/auth/*', noStore)
    app.on('POST', '/auth/*', createGuard(config.host))
    app.route('/', signIn.routes)
    app.use('/api/*', signIn.gate)
  }

  const session = { mode, timeZone, timeZoneAssumed, ...(signIn && { signIn: 'required' as const }) }
  app.route('/', createProxy({ lookups, session }))

  app.get('/healthz', (context) => {
    context.set('route', '/healthz')
    return context.json({ status: 'ok' })
  })
  app.get('/readyz', noStore, async (context) => {
    context.set('route', '/readyz')
    await tokens.get(createDeadline(deadlineMs, now)).catch((error: unknown) => {
      throw error instanceof ProblemError ? new ProblemError(error.code, { ...error.options, status: 503 }) : error
    })
    return context.json({ status: 'ok' })
  })

  app.onError((error, context) => {
    const { requestId } = context.var
    const problem =
      error instanceof ProblemError ? error : new ProblemError('upstream-unavailable', { detail: ownFailure })
    const { code, options } = problem
    context.set('code', code)
    if (problem !== error) log.ownFailure(requestId, error)
    else if (options.reason) log.upstreamFailed({ requestId, code, reason: options.reason })
    return problemResponse(problem, requestId)
  })

  return app
}
