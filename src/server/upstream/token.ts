import * as z from 'zod/mini'
import type { ProblemCode } from '#contract/problem.ts'
import type { KeepAlive } from '../http/disconnect.ts'
import { ProblemError } from '../http/problem.ts'
import { createBackOff } from './back-off.ts'
import { createDeadline, within } from './deadline.ts'
import type { Secrets } from './secrets.ts'
import { readExpiry } from './token-expiry.ts'
import { findToken, type TokenStore } from './token-store.ts'
import type { SendUpstream, UpstreamRequest } from './upstream.ts'
import type { UpstreamAnswer } from './upstream-answer.ts'

export type Wanted = Pick<UpstreamRequest, 'deadline' | 'requestId'>

export type TokenSource = {
  get(wanted: Wanted): Promise<string>
  replace(refused: string, wanted: Wanted): Promise<string>
  /** Resets the back-off after upstream accepted a token. */
  accepted(): void
  /** Starts the back-off after upstream refused the second token too; returns the problem. */
  refusedAgain(): ProblemError
}

type Options = {
  send: SendUpstream
  apiKey: string
  secrets: Pick<Secrets, 'keep'>
  /** Undefined where this process is the only one. */
  store?: TokenStore | undefined
  keepAlive?: KeepAlive
  now: () => number
  /** Milliseconds for one login or refresh. */
  deadlineMs: number
}

type Token = {
  bearer: string
  /** Milliseconds since the epoch; infinite if unknown. */
  expiresAt: number
  renewAt: number
  /** Upstream counts refreshes, so a failed one is not repeated. */
  refreshFailed: boolean
}

/** Milliseconds before the expiry; at most half of the token's life. */
const renewMargin = 30_000

const keyRefusals = new Set([400, 401, 403, 422])

/** Failures that pause logins; the breakers handle an upstream that does not answer. */
const loginRefusals = new Set<ProblemCode>(['rate-limited', 'upstream-malformed'])

// Visible ASCII, because it goes into a header.
const loginSchema = z.object({ bearer: z.string().check(z.regex(/^[!-~]+$/)) })

/** Exchanges the API key for a token and renews it, with one login or refresh at a time. */
export function createTokenSource({
  send,
  apiKey,
  secrets,
  store,
  keepAlive = () => {},
  now,
  deadlineMs,
}: Options): TokenSource {
  const keyBackOff = createBackOff(now)
  const loginBackOff = createBackOff(now)
  const tokenBackOff = createBackOff(now)
  let loginFailure: ProblemError | undefined
  let token: Token | undefined
  let renewal: Promise<string> | undefined

  // Its own deadline: the request that started it may give up while others wait.
  const post = (request: Pick<UpstreamRequest, 'path' | 'bearer' | 'body' | 'requestId'>) => {
    const deadline = createDeadline(deadlineMs, now)
    return send({ ...request, method: 'POST', deadline }).finally(deadline.close)
  }

  function receive({ status, body }: UpstreamAnswer): string {
    const login = loginSchema.safeParse(body)
    if (status >= 400 || !login.success) {
      throw new ProblemError('upstream-malformed', { reason: `no token, status ${status}` })
    }
    return use(login.data.bearer)
  }

  function use(bearer: string): string {
    const left = (readExpiry(bearer) ?? 0) - now()
    // An expiry in the past means that clocks differ; such a token is used until a 401.
    const expiresAt = left > 0 ? now() + left : Number.POSITIVE_INFINITY
    secrets.keep(bearer, expiresAt)
    token = { bearer, expiresAt, renewAt: expiresAt - Math.min(renewMargin, left / 2), refreshFailed: false }
    return bearer
  }

  async function logIn(requestId: string): Promise<string> {
    const wait = keyBackOff.wait()
    if (wait !== undefined) throw signInProblem(wait, 'key back-off')
    const pause = loginBackOff.wait()
    if (loginFailure && pause !== undefined) {
      throw new ProblemError(loginFailure.code, { retryAfter: pause, reason: 'login back-off' })
    }
    try {
      const answer = await post({ path: '/api/auth/login', body: { api_key: apiKey }, requestId })
      if (keyRefusals.has(answer.status)) {
        keyBackOff.refused()
        throw signInProblem(keyBackOff.wait(), `key refused, status ${answer.status}`)
      }
      const bearer = receive(answer)
      keyBackOff.succeeded()
      loginBackOff.succeeded()
      return bearer
    } catch (error) {
      if (error instanceof ProblemError && loginRefusals.has(error.code)) {
        // Anybody may call /readyz as often as they like.
        loginBackOff.refused()
        loginFailure = error
      }
      throw error
    }
  }

  async function refresh(current: Token, requestId: string): Promise<string> {
    try {
      return receive(await post({ path: '/api/auth/refresh', bearer: current.bearer, requestId }))
    } catch {
      current.refreshFailed = true
      return logIn(requestId)
    }
  }

  async function obtain(refused: string | undefined, requestId: string): Promise<string> {
    const refreshable = token && !token.refreshFailed && token.expiresAt > now() ? token : undefined
    const found = store && (await findToken(store, refused ?? token?.bearer, now, renewMargin))
    if (found !== undefined) return use(found)
    const bearer = await (refreshable ? refresh(refreshable, requestId) : logIn(requestId))
    if (store && token) keepAlive(store.save(bearer, token.expiresAt).catch(() => {}))
    return bearer
  }

  function renew(requestId: string, refused?: string): Promise<string> {
    if (renewal) return renewal
    renewal = obtain(refused, requestId).finally(() => {
      renewal = undefined
    })
    // A valid token stays in use during a renewal, so nobody may handle this error.
    renewal.catch(() => {})
    keepAlive(renewal)
    return renewal
  }

  return {
    async get({ deadline, requestId }) {
      if (!token || token.expiresAt <= now()) return within(deadline, renew(requestId))
      if (token.renewAt <= now()) renew(requestId)
      return token.bearer
    },
    async replace(refused, { deadline, requestId }) {
      if (token && token.bearer !== refused) return token.bearer
      const wait = tokenBackOff.wait()
      if (wait !== undefined) throw signInProblem(wait, 'token back-off')
      token = undefined
      return within(deadline, renew(requestId, refused))
    },
    accepted: tokenBackOff.succeeded,
    refusedAgain() {
      tokenBackOff.refused()
      return signInProblem(tokenBackOff.wait(), 'token refused again')
    },
  }
}

function signInProblem(retryAfter: number | undefined, reason: string): ProblemError {
  return new ProblemError('upstream-sign-in', { retryAfter, reason })
}
