import type { ProblemKind } from '../problem-kind.ts'
import type { With } from './texts.ts'

type Titled = { title: string; hint: string }

/** What the page says when something is not as it should be, and of the agent's session. */
export type ProblemTexts = {
  pageNotFound: Titled
  notAnId: Titled
  /** What to do about a problem. */
  hints: Record<ProblemKind, string>
  failedRefresh: { shownAsOf: (problem: string, time: string) => string }
  problems: {
    contact: With<number>
    retryIn: With<number>
    retry: string
    retrying: string
    reload: string
    requestId: string
    requestIdToCopy: string
  }
  signIn: {
    link: string
    ended: string
    /** What the page says after a sign-out that ended no session at the provider. */
    stillSignedInAtProvider: string
    signedInAs: With<string>
    signOut: string
    notSignedOut: With<string>
  }
  /** Sentences about an answer that takes long. */
  waiting: Record<'contact' | 'session' | 'fields', string>
  /** With what went wrong. */
  notRevealed: With<string>
  failedSection: With<string>
  sessionEnd: {
    label: string
    /** With the time that is left, such as 1:59. */
    idle: With<string>
    final: With<string>
    stay: string
    stayed: string
    again: string
  }
}
