import type { HttpBindings } from '@hono/node-server'
import type { AgentSession } from './agent.ts'
import type { FailureCode } from './problem.ts'

/** What can be asked about a person. */
export type AuditEvent = 'lookup' | 'search' | 'stop-list'

/** One question about a person. */
export type Question = {
  event: AuditEvent
  /** The contacts that were asked for, or shown; `null` for a contact whose ID cannot be read. */
  contactIds: (number | null)[]
  /** The phone that was asked for, if it was a phone. */
  phone?: string
}

/** What the parts of the app say about a request to each other. */
export type AppEnv = {
  /** The connection; nothing at all when the app itself asks. */
  Bindings: Partial<HttpBindings> & {
    /** Stands for a request that is not even a URL: nothing of it is known, not even its method. */
    isMalformed?: true
  }
  Variables: {
    requestId: string
    /** The pattern for the log. */
    route: string | undefined
    /** Of the problem that was answered. */
    code: FailureCode | undefined
    /** Whether all of the body comes from upstream, and was looked through for secrets. */
    isChecked: boolean | undefined
    /** What the request asks about a person; undefined as long as it asks nothing. */
    question: Question | undefined
    /** Of the agent who asks; undefined where agents do not sign in, and before this one has. */
    session: AgentSession | undefined
    /** Who asks, by an ID that is nobody else's; undefined while nobody says. */
    user: string | undefined
    /** Their e-mail address, where somebody has checked whose it is. */
    email: string | undefined
  }
}
