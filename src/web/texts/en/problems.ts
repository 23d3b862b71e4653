import type { ProblemTexts } from '../problem-texts.ts'

/** What the page says when something is not as it should be, and of the session, in English. */
export const problems: ProblemTexts = {
  pageNotFound: {
    title: 'Page not found',
    hint: 'There is no page at this address. Search for a contact above.',
  },
  notAnId: {
    title: 'Not a contact ID',
    hint: 'This address does not end in a contact ID. An ID is a whole number, such as 248452739. Search for the contact above.',
  },
  hints: {
    'not-found': 'BSG has no contact with this ID. Compare it with the ticket, or search again above.',
    'invalid-id': 'An ID is a whole number, such as 248452739. Search for the contact above.',
    'invalid-phone': 'A phone number has 9 to 15 digits.',
    'invalid-request': 'Reload the page. It may be older than the server.',
    'cross-site':
      'Open Contact Desk at the address that your administrator gave you. For the administrator: behind a proxy, PUBLIC_URL must be the address that agents open, and agents must sign in (AUTH_MODE). The log line with this request ID says what the server received and what it expected.',
    'upstream-forbidden':
      'BSG does not let this account read contacts. An administrator can change the account’s rights at BSG.',
    'not-allowed': 'Reload the page. It may be newer than the server.',
    'rate-limited': 'Contact Desk or BSG received too many requests at once.',
    'upstream-sign-in':
      'Nobody can see contacts until an administrator sets a valid BSG_API_KEY on the server. Please tell an administrator.',
    'upstream-malformed': 'Try again. If this keeps happening, give the request ID to an administrator.',
    'upstream-unavailable': 'The fault is at BSG, or between our server and BSG. If this lasts, tell an administrator.',
    'upstream-timeout': 'BSG did not answer within ten seconds. If this lasts, tell an administrator.',
    'audit-unavailable':
      'Contact Desk must record every lookup. It cannot do so at the moment, so it shows no contacts. If this lasts, tell an administrator.',
    unreadable:
      'The answer differs from BSG’s documentation. Try again. If this keeps happening, give the request ID to an administrator.',
    intermediary:
      'A proxy in front of Contact Desk sent this answer. Your sign-in at that proxy may have ended. Reload the page to sign in again. If this keeps happening, tell an administrator.',
    unreachable: 'Check the network connection. If other pages load, tell an administrator.',
    offline: 'The contact loads automatically when the connection is back.',
    'sign-in-required': 'You are not signed in, or your session has ended. After you sign in, you return to this page.',
    bug: 'This is our fault, not yours. Reload the page. If this keeps happening, tell an administrator.',
  },
  failedRefresh: {
    shownAsOf: (problem, time) => `${problem}. Shown as of ${time}.`,
  },
  problems: {
    contact: (id) => `Contact ${id}`,
    retryIn: (seconds) => `Trying again in ${seconds} s`,
    retry: 'Try again',
    retrying: 'Trying again …',
    reload: 'Reload',
    requestId: 'Request ID',
    requestIdToCopy: 'request ID',
  },
  signIn: {
    link: 'Sign in',
    ended: 'You are signed out',
    stillSignedInAtProvider:
      'You are still signed in at the sign-in provider. On a shared computer, sign out there too.',
    signedInAs: (name) => `Signed in as ${name}`,
    signOut: 'Sign out',
    notSignedOut: (problem) => `Not signed out: ${problem}`,
  },
  waiting: {
    contact: 'BSG has not sent this contact yet. The page waits for up to ten seconds.',
    session: 'The server of Contact Desk has not answered yet.',
    fields: 'BSG has not sent the names of the fields yet.',
  },
  notRevealed: (problem) => `The full phone cannot be shown: ${problem}. Press the button to try again.`,
  failedSection: (name) => `This part of the page cannot be shown: ${name}.`,
  sessionEnd: {
    label: 'End of the session',
    idle: (time) => `You have not used Contact Desk for a while. You will be signed out in ${time}.`,
    final: (time) => `Your session has reached its time limit. You will be signed out in ${time}.`,
    stay: 'Stay signed in',
    stayed: 'You are still signed in',
    again: 'Sign in again',
  },
}
