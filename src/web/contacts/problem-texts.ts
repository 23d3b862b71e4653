import type { ApiErrorKind } from '../api.ts'

/** Why there is no contact to show: an error of the API, no network, or a fault in this page. */
export type ProblemKind = ApiErrorKind | 'offline' | 'bug'

/** What the agent reads, and whether another try may help. */
export const problemTexts: Record<ProblemKind, { title: string; hint: string; canRetry: boolean }> = {
  'not-found': {
    title: 'Nothing found',
    hint: 'BSG knows no contact with this ID. Compare it with the ticket, or look another one up with the box above.',
    canRetry: false,
  },
  'invalid-id': {
    title: 'Not a contact ID',
    hint: 'An ID is a whole number, such as 248452739. Look the contact up with the box above.',
    canRetry: false,
  },
  'invalid-phone': { title: 'Not a phone number', hint: 'A phone has 9 to 15 digits.', canRetry: false },
  'invalid-request': {
    title: 'Contact Desk did not understand the request',
    hint: 'Reload the page: it may be older than the server.',
    canRetry: true,
  },
  'sign-in-required': {
    title: 'You are signed out',
    hint: 'Reload the page to sign in again.',
    canRetry: true,
  },
  'cross-site': {
    title: 'This address is not allowed',
    hint: 'Open Contact Desk by the address that your administrator gave you. For the administrator: a proxy in front must pass on the Host under which Contact Desk listens.',
    canRetry: false,
  },
  'upstream-forbidden': {
    title: 'No access to contacts',
    hint: 'BSG does not let this account read contacts. An administrator can change the account’s rights at BSG.',
    canRetry: true,
  },
  'not-allowed': {
    title: 'Contact Desk does not do this',
    hint: 'Reload the page: it may be newer than the server.',
    canRetry: true,
  },
  'rate-limited': {
    title: 'Too many requests',
    hint: 'BSG asks to wait a moment.',
    canRetry: true,
  },
  'upstream-sign-in': {
    title: 'BSG refuses our key',
    hint: 'Nobody can see contacts until an administrator sets a valid BSG_API_KEY on the server. Please tell them.',
    canRetry: true,
  },
  'upstream-malformed': {
    title: 'BSG sent an answer that cannot be read',
    hint: 'Try again. If it stays so, pass the request ID to an administrator.',
    canRetry: true,
  },
  'upstream-unavailable': {
    title: 'BSG cannot be reached',
    hint: 'The fault lies between our server and BSG. Try again in a moment.',
    canRetry: true,
  },
  'upstream-timeout': {
    title: 'BSG takes too long to answer',
    hint: 'There was no answer within ten seconds. Try again in a moment.',
    canRetry: true,
  },
  unreadable: {
    title: 'BSG sent an answer that cannot be read',
    hint: 'The answer is not what BSG documents. Try again; if it stays so, pass the request ID to an administrator.',
    canRetry: true,
  },
  unreachable: {
    title: 'Contact Desk cannot be reached',
    hint: 'Check the network connection and try again.',
    canRetry: true,
  },
  offline: {
    title: 'You are offline',
    hint: 'The contact loads by itself as soon as the connection is back.',
    canRetry: false,
  },
  bug: {
    title: 'Something is broken in this page',
    hint: 'Reload it. If it stays so, tell an administrator.',
    canRetry: true,
  },
}

/** What a problem is called. @param id the contact that was asked for by its ID, if one was */
export function problemTitle(kind: ProblemKind, id?: number): string {
  return kind === 'not-found' && id !== undefined ? `No contact with ID ${id}` : problemTexts[kind].title
}
