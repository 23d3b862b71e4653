import type { ProblemCode } from '#contract/problem.ts'

/** What the parts of the app say about a request to each other. */
export type AppEnv = {
  Variables: {
    requestId: string
    /** The pattern for the log. */
    route: string | undefined
    /** Of the problem that was answered. */
    code: ProblemCode | undefined
  }
}
