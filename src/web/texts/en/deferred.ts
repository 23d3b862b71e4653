import type { DeferredTexts } from '../deferred-texts.ts'
import { englishPlural as plural } from '../plural.ts'
import { verdict } from './verdict.ts'

/** What the parts of the page say that come after the first view, in English. */
export const deferred: DeferredTexts = {
  home: {
    intro: 'Paste what your ticket holds: a contact ID, a phone number, a link, or the whole text.',
    recent: 'Recent lookups',
    thisTab: 'in this tab only',
    clear: 'Clear',
    samples: 'Sample contacts',
    scenarios: (n) => `All that the sandbox can show: ${n} more contacts`,
  },
  find: {
    recognised: 'Recognised',
    contact: (id) => `Contact ${id}`,
    phone: (phone) => `Phone ${phone}`,
    nothingRecognised:
      'This text holds no contact ID and no phone number. An ID is a whole number, such as 248452739. A phone number begins with its country code, such as +380 96 590 1726.',
    tooLong: (phone) => `${phone} is too long for a phone number of its country. Compare it with the ticket.`,
    tooShort: (phone) => `${phone} is too short for a phone number of its country. Compare it with the ticket.`,
    noPhone: (phone) => `No contact with the phone ${phone}.`,
    neither: (id, phone) => `No contact with the ID ${id} or the phone ${phone}.`,
  },
  shortcuts: {
    findAnywhere: 'Find a contact from anywhere (Cmd K on a Mac)',
    choose: 'Move through the list',
    open: 'Open the selected contact',
    escape: 'Close the list, or clear the box',
    show: 'Show these shortcuts',
    singleKeys: 'Single-key shortcuts (/ and ?)',
    close: 'Close',
  },
  other: {
    heading: 'Other data',
    ofGroup: (name, group) => `${name} of group ${group}`,
    ofStopList: (name) => `${name} of the stop list`,
    properties: (n) => `BSG sent ${n} ${plural(n, 'property', 'properties')} this page does not know:`,
    statuses: () => 'BSG sent an HLR status this page does not know:',
    types: (n) => `BSG sent ${n} ${plural(n, 'field type', 'field types')} this page does not know:`,
    values: (n) => `BSG sent ${n} field ${plural(n, 'value', 'values')} in an unexpected format:`,
    details: 'details',
  },
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
    'rate-limited': 'Contact Desk or BSG received too many requests at once. Wait a minute, then try again.',
    'upstream-sign-in':
      'Nobody can see contacts until an administrator sets a valid BSG_API_KEY on the server. Please tell an administrator.',
    'upstream-malformed': 'Try again. If this keeps happening, give the request ID to an administrator.',
    'upstream-unavailable': 'The fault is at BSG, or between our server and BSG. Try again in a minute.',
    'upstream-timeout': 'BSG did not answer within ten seconds. Try again in a minute.',
    'audit-unavailable':
      'Contact Desk must record every lookup. It cannot do so at the moment, so it shows no contacts. Try again in a minute. If this keeps happening, tell an administrator.',
    unreadable:
      'The answer differs from BSG’s documentation. Try again. If this keeps happening, give the request ID to an administrator.',
    intermediary:
      'A proxy in front of Contact Desk sent this answer. Your sign-in at that proxy may have ended. Reload the page to sign in again. If this keeps happening, tell an administrator.',
    unreachable: 'Check the network connection and try again.',
    offline: 'The contact loads automatically when the connection is back.',
    'sign-in-required': 'You are not signed in, or your session has ended. After you sign in, you return to this page.',
    bug: 'This is our fault, not yours. Reload the page. If this keeps happening, tell an administrator.',
  },
  failedRefresh: {
    shownAsOf: (problem, time) => `${problem}. Shown as of ${time}.`,
    refresh: 'Refresh',
    refreshing: 'Refreshing …',
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
  fold: { showAll: 'Show all', showLess: 'Show less' },
  waiting: {
    contact: 'BSG has not sent this contact yet. The page waits for up to ten seconds.',
    session: 'The server of Contact Desk has not answered yet.',
    fields: 'BSG has not sent the names of the fields yet.',
  },
  fields: {
    filter: 'Filter fields',
    matches: (n) => `${n} ${plural(n, 'field matches', 'fields match')}`,
  },
  dates: {
    heading: 'Dates',
    createdAt: 'Created at',
    none: 'BSG sent no date',
    yourTime: '(your time)',
    zone: (zone) => `BSG’s time zone: ${zone}`,
  },
  groups: {
    noDescription: 'No description',
    created: 'Created',
    id: 'ID',
    noId: 'none',
  },
  failedSection: (name) => `This part of the page cannot be shown: ${name}.`,
  verdict,
  stopLists: {
    unavailable: 'Stop lists could not be checked',
    none: 'Not on any stop list',
    unknown: 'On a stop list that this page does not know',
  },
  raw: { heading: 'Raw response', json: 'JSON' },
  sessionEnd: {
    label: 'End of the session',
    idle: (time) => `You have not used Contact Desk for a while. You will be signed out in ${time}.`,
    final: (time) => `Your session has reached its time limit. You will be signed out in ${time}.`,
    stay: 'Stay signed in',
    stayed: 'You are still signed in',
    again: 'Sign in again',
  },
  origin: {
    types: {
      MOBILE: 'mobile',
      FIXED_LINE: 'landline',
      FIXED_LINE_OR_MOBILE: 'landline or mobile',
      TOLL_FREE: 'toll-free number',
      PREMIUM_RATE: 'premium-rate number',
      SHARED_COST: 'shared-cost number',
      VOIP: 'internet phone',
      PERSONAL_NUMBER: 'personal number',
      PAGER: 'pager',
      UAN: 'company number',
      VOICEMAIL: 'voicemail',
    },
    timeThere: (time) => `${time} there now`,
    timesThere: (from, to) => `between ${from} and ${to} there now`,
    fromDiallingCode: 'from the country code',
    night: 'night',
  },
  who: {
    nameFrom: (fields) => `Name from ${fields}`,
    noNameFields: (fields) => `NAME_FIELDS names a field that BSG does not have: ${fields}`,
    noField: 'no such field in BSG',
    notKnown: 'not known',
  },
  ticket: {
    copy: 'Copy for ticket',
    what: 'contact for the ticket',
    fullPhone: 'full number',
    phone: 'Phone',
    verdict: 'Can they be reached?',
    stopLists: 'Stop lists',
    link: 'Contact',
    lookedUp: 'Looked up',
    notKnown: 'not known',
  },
}
