import type { ProblemCode } from '#contract/problem.ts'
import type { Session } from './sign-in/sessions.ts'

/** What the parts of the app say about a request to each other. */
export type AppEnv = {
  Variables: {
    requestId: string
    /** The pattern for the log. */
    route: string | undefined
    /** Of the problem that was answered. */
    code: ProblemCode | undefined
    /** Of the agent who asks; undefined where agents do not sign in, and before this one has. */
    session: Session | undefined
  }
}
