import { ApiError, type ApiErrorKind } from './api.ts'
import type { Texts } from './texts/texts.ts'

/** Why there is no contact to show: an error of the API, or a fault in this page. */
export type ProblemKind = ApiErrorKind | 'bug'

export function problemKind(error: unknown): ProblemKind {
  return error instanceof ApiError ? error.kind : 'bug'
}

/** What a problem is called. @param id the contact that was asked for by its ID, if one was */
export function problemTitle({ problems }: Texts, kind: ProblemKind, id?: number): string {
  return kind === 'not-found' && id !== undefined ? problems.noContact(id) : problems.kinds[kind]
}
