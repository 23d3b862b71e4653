import type { HttpBindings } from '@hono/node-server'
import type { FailureCode } from './problem.ts'

/** Contacts that a request asked for, or was shown; `null` for one whose ID cannot be read. */
export type Looked = { by: 'id' | 'phone'; contactIds: (number | null)[] }

/** What the parts of the app say about a request to each other. */
export type AppEnv = {
  /** The connection; nothing at all when the app itself asks. */
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** The pattern for the log. */
    route: string | undefined
    /** Of the problem that was answered. */
    code: FailureCode | undefined
    /** For the audit. */
    looked: Looked | undefined
    /** Who signed in, as the audit names them; absent while nobody signs in. */
    user: string | undefined
  }
}
