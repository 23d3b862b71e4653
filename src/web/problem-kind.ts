import { ApiError, type ApiErrorKind } from './api.ts'
import type { Texts } from './texts/texts.ts'

/** Why there is no contact to show: an error of the API, or a fault in this page. */
export type ProblemKind = ApiErrorKind | 'bug'

/** Whether another try may help. */
export const canRetry: Record<ProblemKind, boolean> = {
  'not-found': false,
  'invalid-id': false,
  'invalid-phone': false,
  'invalid-request': true,
  'sign-in-required': false,
  'cross-site': false,
  'upstream-forbidden': true,
  'not-allowed': true,
  'rate-limited': true,
  'upstream-sign-in': true,
  'upstream-malformed': true,
  'upstream-unavailable': true,
  'upstream-timeout': true,
  'audit-unavailable': true,
  unreadable: true,
  intermediary: true,
  unreachable: true,
  offline: true,
  bug: true,
}

export function problemKind(error: unknown): ProblemKind {
  return error instanceof ApiError ? error.kind : 'bug'
}

/** What a problem is called. @param id the contact that was asked for by its ID, if one was */
export function problemTitle({ problems }: Texts, kind: ProblemKind, id?: number): string {
  return kind === 'not-found' && id !== undefined ? problems.noContact(id) : problems.kinds[kind]
}
