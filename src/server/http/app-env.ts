import type { HttpBindings } from '@hono/node-server'
import type { AgentSession } from './agent.ts'
import type { Ride } from './disconnect.ts'
import type { FailureCode } from './problem.ts'

export const auditEvents = ['lookup', 'search', 'stop-list', 'reveal', 'messages', 'codes'] as const

export type AuditEvent = (typeof auditEvents)[number]

export type Question = {
  event: AuditEvent
  /** The contacts that were requested or shown; `null` for an ID that cannot be read. */
  contactIds: (number | null)[]
  phone?: string
  /** Pages of messages or codes that were asked for at BSG. */
  pages?: number
}

export type AppEnv = {
  /** Undefined when a test calls the app directly. */
  Bindings: Partial<HttpBindings> & {
    /** The server could not parse the request's URL or Host; nothing else is known about it. */
    isMalformed?: true
    /** The answer rides in a document, which may end before it. */
    ride?: Ride
  }
  Variables: {
    requestId: string
    route: string | undefined
    code: FailureCode | undefined
    /** Whether the whole body comes from upstream and was already searched for secrets. */
    isChecked: boolean | undefined
    /** Undefined unless the request asks about a person. */
    question: Question | undefined
    session: AgentSession | undefined
    /** A unique ID of the agent; undefined while nobody has signed in. */
    user: string | undefined
    email: string | undefined
  }
}
