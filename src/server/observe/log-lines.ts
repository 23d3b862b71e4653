import type { ProblemCode } from '#contract/problem.ts'
import type { Agent } from '../http/agent.ts'
import type { AuditEvent } from '../http/app-env.ts'
import type { FailureCode, SignInFailure } from '../http/problem.ts'

// What lines of the log may hold.

export type RequestLine = {
  requestId: string
  /** Undefined if the request could not be parsed. */
  method: string | undefined
  /** The route's pattern, such as `/api/contacts/:id`; never a path that somebody typed. */
  route: string
  status: number
  code?: FailureCode | undefined
  ms: number
}

export type AuditLine = {
  event: AuditEvent
  requestId: string
  /** Null if nobody signs in. */
  user: string | null
  email: string | undefined
  /** Null if no contact has a readable ID. */
  contactId: number | null
  phoneHash: string | undefined
  /** `ok`: a contact or a phone's stop lists were shown. */
  outcome: 'ok' | FailureCode
  /** Pages of messages or codes that were asked for at BSG. */
  pages?: number | undefined
  ms: number
}

export type AgentLine = { requestId: string } & Agent

export type SignInFailureLine = { requestId: string; failure: SignInFailure; reason: string | undefined }

export type FailureLine = { requestId: string; code: ProblemCode; reason: string }

export type ZoneLine = {
  /** `BSG_TIME_ZONE`. */
  timeZone: string
  /** How many times could not be since the start, and how many of them by no zone's clocks. */
  all: number
  unexplained: number
  /** Zones by whose clocks all others can be, the nearest ones. */
  fitting: string[]
}
