import { type DestinationStream, pino } from 'pino'
import type { ProblemCode } from '#contract/problem.ts'
import type { Config, LogLevel } from '../config/config.ts'
import type { Agent } from '../http/agent.ts'
import type { AuditEvent } from '../http/app-env.ts'
import { printable } from '../http/printable.ts'
import type { CrossSite, FailureCode, SignInFailure } from '../http/problem.ts'
import type { LogOutput } from './log-output.ts'

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

type AuditLine = {
  event: AuditEvent
  requestId: string
  /** Null while nobody signs in. */
  user: string | null
  /** Only where somebody has checked whose it is. */
  email: string | undefined
  /** Null where no contact was asked for by its ID, and none was shown whose ID can be read. */
  contactId: number | null
  /** Of the phone that was asked for. */
  phoneHash: string | undefined
  /** `ok`: somebody was shown, or whether they are on a stop list. */
  outcome: 'ok' | FailureCode
  ms: number
}

type AgentLine = { requestId: string } & Agent

type SignInFailureLine = { requestId: string; failure: SignInFailure; reason: string | undefined }

/** Characters of what somebody else wrote that a line quotes at most. */
const longestQuote = 100

type FailureLine = { requestId: string; code: ProblemCode; reason: string }

/** Each function takes what its line may hold, one by one: nothing else can get into the log. */
export type Log = {
  request(line: RequestLine, level: 'info' | 'debug'): void
  /**
   * Who asked what about whom: the audit, written at every level but `silent`.
   * @returns whether the lines are written; if not, nothing may be answered
   */
  audit(lines: AuditLine[]): Promise<boolean>
  /** Whether there is any use in asking for something that the audit must have a line for. */
  canAudit(): boolean
  /** @param dropped lines that are gone; the audit's never are */
  outputFree(dropped: number): void
  upstreamFailed(line: FailureLine): void
  /** Why a request counted as another site's: what it said, shortened, and what was expected. */
  crossSite(line: { requestId: string } & CrossSite): void
  ownFailure(requestId: string, error: Error): void
  breakerOpened(): void
  breakerClosed(): void
  signedIn(line: AgentLine): void
  signedOut(line: AgentLine): void
  signInFailed(line: SignInFailureLine): void
  /** Somebody has signed out here, and the provider could not be asked to end its own session. */
  leftSignedIn(line: SignInFailureLine): void
  listening(url: string, config: Config): void
  /** A sentence of ours about the configuration. */
  warning(sentence: string): void
  /** @param peer the IP address that forwarded headers came from, and from which they are not believed */
  untrustedProxy(peer: string): void
  /** @param error such as `EMFILE`: no file handle is left for a connection */
  listenFailed(error: NodeJS.ErrnoException): void
  stopping(): void
}

type Destination = DestinationStream & Partial<Pick<LogOutput, 'writeSurely' | 'isBlocked'>>

/**
 * JSON lines.
 * @param destination one that only has `write` takes every line, and at once
 */
export function createLog(level: LogLevel, destination: Destination): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = pino({ ...options, level }, destination)
  const composed: string[] = []
  const audit = pino({ ...options, level: 'info' }, { write: (line) => composed.push(line) })
  return {
    request({ requestId, method, route, status, code, ms }, at) {
      logger[at]({ requestId, method, route, status, code, ms }, 'request')
    },
    async audit(lines) {
      if (level === 'silent') return true
      for (const { event, requestId, user, email, contactId, phoneHash, outcome, ms } of lines) {
        audit.info({ event, requestId, user, email, contactId, phoneHash, outcome, ms })
      }
      const texts = composed.splice(0)
      if (destination.writeSurely) return destination.writeSurely(texts)
      for (const text of texts) destination.write(text)
      return true
    },
    canAudit: () => level === 'silent' || !destination.isBlocked?.(),
    outputFree(dropped) {
      logger.warn({ dropped }, 'output is read again')
    },
    upstreamFailed({ requestId, code, reason }) {
      logger.warn({ requestId, code, reason }, 'upstream failed')
    },
    crossSite({ requestId, by, came, expected }) {
      logger.warn({ requestId, by, came: printable(came.slice(0, longestQuote)), expected }, 'cross-site')
    },
    ownFailure(requestId, error) {
      // The frames without the message, which may quote what somebody sent.
      const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
      logger.error({ requestId, error: error.name, stack: frames?.map((line) => line.trim()) }, 'own failure')
    },
    breakerOpened() {
      logger.warn('breaker opened')
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
    leftSignedIn({ requestId, failure, reason }) {
      logger.warn({ requestId, failure, reason }, 'not signed out at the provider')
    },
    listening(
      url,
      { mode, upstreamUrl, timeZone, timeZoneAssumed, publicUrl, trustedProxies, limits, signIn, egress },
    ) {
      const summary = {
        url,
        publicUrl: publicUrl?.origin,
        mode,
        upstream: mode === 'sandbox' ? 'sandbox' : upstreamUrl.href,
        timeZone,
        timeZoneAssumed,
        signIn: signIn?.issuer.href ?? 'none',
        // Without the user and the password.
        proxy: egress?.proxy.origin,
      }
      logger.info({ ...summary, trustedProxies: trustedProxies.rules, limits }, 'listening')
    },
    warning(sentence) {
      logger.warn(sentence)
    },
    untrustedProxy(peer) {
      logger.warn(
        { peer },
        'forwarded headers are not believed: TRUSTED_PROXIES does not name the proxy that sends them',
      )
    },
    listenFailed({ code }) {
      logger.error({ reason: code }, 'connection lost')
    },
    stopping() {
      logger.info('stopping')
    },
  }
}
