import { type DestinationStream, pino } from 'pino'
import type { ProblemCode } from '#contract/problem.ts'
import type { Config } from './config.ts'
import { createStandardOutput } from './log-output.ts'
import type { FailureCode } from './problem.ts'
import type { LogLevel } from './settings.ts'
import type { Agent } from './sign-in/agent.ts'
import type { SignInFailure } from './sign-in/sign-in-error.ts'

type RequestLine = {
  requestId: string
  /** Undefined where the request was not even one. */
  method: string | undefined
  /** The pattern, such as `/api/contacts/:id`; never a path that somebody typed. */
  route: string
  status: number
  code?: FailureCode | undefined
  ms: number
}

type LookupLine = {
  requestId: string
  /** Null while nobody signs in. */
  user: string | null
  /** Only where somebody has checked whose it is. */
  email: string | undefined
  /** Null for a contact that was shown and whose ID cannot be read. */
  contactId: number | null
  by: 'id' | 'phone'
  outcome: 'ok' | FailureCode
  ms: number
}

type AgentLine = { requestId: string } & Agent

type SignInFailureLine = { requestId: string; failure: SignInFailure; reason: string | undefined }

type FailureLine = { requestId: string; code: ProblemCode; reason: string }

/** Each function takes what its line may hold, one by one: nothing else can get into the log. */
export type Log = {
  request(line: RequestLine, level: 'info' | 'debug'): void
  /** Who looked at whom: the audit, written at every level but `silent`. */
  lookup(line: LookupLine): void
  upstreamFailed(line: FailureLine): void
  ownFailure(requestId: string, error: Error): void
  breakerOpened(seconds: number): void
  breakerClosed(): void
  signedIn(line: AgentLine): void
  signedOut(line: AgentLine): void
  signInFailed(line: SignInFailureLine): void
  listening(url: string, config: Config): void
  /** @param error such as `EMFILE`: no file handle is left for a connection */
  listenFailed(error: NodeJS.ErrnoException): void
  stopping(): void
}

/**
 * Standard output, as it is written to.
 * @param onLost when nobody takes it any more; pino would go on in silence
 */
export function createOutput(onLost: (error: NodeJS.ErrnoException) => void): DestinationStream {
  const output = pino.destination(1)
  output.on('error', onLost)
  return output
}

/**
 * JSON lines.
 * @param destination standard output, when not given.
 */
export function createLog(level: LogLevel, destination: DestinationStream = createStandardOutput()): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = pino(options, destination)
  const audit = logger.child({ event: 'lookup' }, { level: level === 'silent' ? level : 'info' })
  return {
    request({ requestId, method, route, status, code, ms }, at) {
      logger[at]({ requestId, method, route, status, code, ms }, 'request')
    },
    lookup({ requestId, user, email, contactId, by, outcome, ms }) {
      audit.info({ requestId, user, email, contactId, by, outcome, ms })
    },
    upstreamFailed({ requestId, code, reason }) {
      logger.warn({ requestId, code, reason }, 'upstream failed')
    },
    ownFailure(requestId, error) {
      // The frames without the message, which may quote what somebody sent.
      const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
      logger.error({ requestId, error: error.name, stack: frames?.map((line) => line.trim()) }, 'own failure')
    },
    breakerOpened(seconds) {
      logger.warn({ seconds }, 'breaker opened')
    },
    breakerClosed() {
      logger.info('breaker closed')
    },
    signedIn({ requestId, user, email }) {
      logger.info({ requestId, user, email }, 'signed in')
    },
    signedOut({ requestId, user, email }) {
      logger.info({ requestId, user, email }, 'signed out')
    },
    signInFailed({ requestId, failure, reason }) {
      logger.warn({ requestId, failure, reason }, 'sign-in failed')
    },
    listening(url, { mode, upstreamUrl, timeZone, timeZoneAssumed, publicUrl, trustedProxies, limits, signIn }) {
      const summary = {
        url,
        publicUrl: publicUrl?.origin,
        mode,
        upstream: mode === 'sandbox' ? 'sandbox' : upstreamUrl.href,
        timeZone,
        timeZoneAssumed,
        signIn: signIn?.issuer.href ?? 'none',
      }
      logger.info({ ...summary, trustedProxies: trustedProxies.rules, limits }, 'listening')
    },
    listenFailed({ code }) {
      logger.error({ reason: code }, 'connection lost')
    },
    stopping() {
      logger.info('stopping')
    },
  }
}
