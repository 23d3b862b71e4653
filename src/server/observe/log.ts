import { version } from '#contract/version.ts'
import type { Config, LogLevel } from '../config/config.ts'
import { printable } from '../http/printable.ts'
import type { CrossSite } from '../http/problem.ts'
import type { AgentLine, AuditLine, FailureLine, RequestLine, SignInFailureLine, ZoneLine } from './log-lines.ts'
import type { LogOutput } from './log-output.ts'

const longestQuote = 100

/** Each function picks the fields of its line, so that nothing else gets into the log. */
export type Log = {
  request(line: RequestLine, level: 'info' | 'debug'): void
  /** Writes audit lines at every level but `silent`. @returns false if the answer must not be given */
  audit(lines: AuditLine[]): Promise<boolean>
  /** Whether `audit` can write now. */
  canAudit(): boolean
  outputFree(dropped: number): void
  upstreamFailed(line: FailureLine): void
  impossibleTimes(line: ZoneLine): void
  crossSite(line: { requestId: string } & CrossSite): void
  internalError(requestId: string, error: Error): void
  breakerOpened(): void
  breakerClosed(): void
  /** @param away why it cannot be used; undefined when it is in use */
  sharedState(away?: string): void
  signedIn(line: AgentLine): void
  signedOut(line: AgentLine): void
  signInFailed(line: SignInFailureLine): void
  /** The agent signed out here, but the provider could not be reached. */
  leftSignedIn(line: SignInFailureLine): void
  listening(url: string, config: Config): void
  warning(sentence: string): void
  untrustedProxy(peer: string): void
  listenFailed(error: NodeJS.ErrnoException): void
  stopping(): void
}

/** Where lines go. If it only has `write`, it must accept every line at once. */
export type Destination = Pick<LogOutput, 'write'> & Partial<Pick<LogOutput, 'writeSurely' | 'isBlocked'>>

type Line = {
  (message: string): void
  (members: object, message?: string): void
}

export type Logger = Record<'debug' | 'info' | 'warn' | 'error', Line>

/** Makes what turns members into JSON lines. */
export type CreateLogger = (level: LogLevel, write: (line: string) => void) => Logger

/** The log by any logger: json-log.ts has the server's. */
export function createLogWith(createLogger: CreateLogger, level: LogLevel, destination: Destination): Log {
  const logger = createLogger(level, (line) => destination.write(line))
  const composed: string[] = []
  const audit = createLogger('info', (line) => composed.push(line))
  return {
    request({ requestId, method, route, status, code, ms }, at) {
      logger[at]({ requestId, method, route, status, code, ms }, 'request')
    },
    async audit(lines) {
      if (level === 'silent') return true
      for (const { event, requestId, user, email, contactId, phoneHash, outcome, pages, ms } of lines) {
        audit.info({ event, requestId, user, email, contactId, phoneHash, outcome, pages, ms })
      }
      const texts = composed.splice(0)
      if (destination.writeSurely) return destination.writeSurely(texts)
      for (const text of texts) destination.write(text)
      return true
    },
    canAudit: () => level === 'silent' || !destination.isBlocked?.(),
    outputFree(dropped) {
      logger.warn({ dropped }, 'log output recovered')
    },
    upstreamFailed({ requestId, code, reason }) {
      logger.warn({ requestId, code, reason }, 'upstream failed')
    },
    impossibleTimes({ timeZone, all, unexplained, fitting }) {
      logger.warn({ timeZone, impossible: all, unexplained, fitting }, 'impossible times: is BSG_TIME_ZONE right?')
    },
    crossSite({ requestId, by, came, expected }) {
      logger.warn({ requestId, by, came: printable(came.slice(0, longestQuote)), expected }, 'cross-site')
    },
    internalError(requestId, error) {
      // Only the stack frames: the message may quote a request.
      const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
      logger.error({ requestId, error: error.name, stack: frames?.map((line) => line.trim()) }, 'internal error')
    },
    breakerOpened() {
      logger.warn('breaker opened')
    },
    breakerClosed() {
      logger.info('breaker closed')
    },
    sharedState(away) {
      if (away === undefined) logger.info('shared counters in use')
      else logger.warn({ reason: away }, 'shared counters away: this server counts for itself')
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
      { mode, upstreamUrl, timeZone, timeZoneAssumed, publicUrl, trustedProxies, limits, signIn, egress, sharedState },
    ) {
      const summary = {
        version,
        url,
        publicUrl: publicUrl?.origin,
        mode,
        upstream: mode === 'sandbox' ? 'sandbox' : upstreamUrl.href,
        timeZone,
        timeZoneAssumed,
        signIn: signIn?.issuer.href ?? 'none',
        // Without user and password.
        proxy: egress?.proxy.origin,
        sharedState: sharedState && `${sharedState.engine.host}:${sharedState.engine.port}`,
      }
      logger.info({ ...summary, trustedProxies: trustedProxies.rules, limits }, 'listening')
    },
    warning(sentence) {
      logger.warn(sentence)
    },
    untrustedProxy(peer) {
      logger.warn({ peer }, 'forwarded headers are ignored: TRUSTED_PROXIES does not name the proxy that sends them')
    },
    listenFailed({ code }) {
      logger.error({ reason: code }, 'connection lost')
    },
    stopping() {
      logger.info('stopping')
    },
  }
}
