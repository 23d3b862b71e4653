import type { DeferredTexts } from './deferred-texts.ts'
import { englishPlural as plural } from './plural.ts'

/** What the parts of the page say that come after the first view, in English. */
export const enDeferred: DeferredTexts = {
  home: {
    intro:
      'Type or paste what your ticket holds into the box above: a contact ID, a phone, a link, or the whole text. You see who the contact is, and whether and how they can be reached.',
    recent: 'Recent lookups',
    thisTab: 'in this tab only',
    clear: 'Clear',
    samples: 'Sample contacts',
  },
  shortcuts: {
    findAnywhere: 'Find a contact, from anywhere (Cmd K on a Mac)',
    choose: 'Choose among what was recognised',
    open: 'Open it',
    escape: 'Close the list, or empty the box',
    show: 'Show these keys',
    singleKeys: 'Keys that are pressed alone (/ and ?) work',
    close: 'Close',
  },
  other: {
    heading: 'Other data',
    ofGroup: (name, group) => `${name} of group ${group}`,
    ofStopList: (name) => `${name} of the stop list`,
    properties: (n) => `BSG sent ${n} ${plural(n, 'property', 'properties')} this page does not know:`,
    statuses: () => 'BSG sent an HLR status this page does not know:',
    types: (n) => `BSG sent ${n} ${plural(n, 'field type', 'field types')} this page does not know:`,
    values: (n) => `BSG sent ${n} ${plural(n, 'value', 'values')} of a shape that fields should not have:`,
    details: 'details',
  },
  pageNotFound: {
    title: 'Page not found',
    hint: 'There is nothing at this address. Look a contact up with the box above.',
  },
  notAnId: {
    title: 'Not a contact ID',
    hint: 'The address ends in something that is no contact ID. An ID is a whole number, such as 248452739. Look the contact up with the box above.',
  },
  hints: {
    'not-found':
      'BSG knows no contact with this ID. Compare it with the ticket, or look another one up with the box above.',
    'invalid-id': 'An ID is a whole number, such as 248452739. Look the contact up with the box above.',
    'invalid-phone': 'A phone has 9 to 15 digits.',
    'invalid-request': 'Reload the page: it may be older than the server.',
    'cross-site':
      'Open Contact Desk by the address that your administrator gave you. For the administrator: behind a proxy, PUBLIC_URL must be the address that agents open, and agents must sign in (AUTH_MODE). The log says under the request ID what came and what was expected.',
    'upstream-forbidden':
      'BSG does not let this account read contacts. An administrator can change the account’s rights at BSG.',
    'not-allowed': 'Reload the page: it may be newer than the server.',
    'rate-limited': 'Too many requests came at once. Wait a moment, then go on.',
    'upstream-sign-in':
      'Nobody can see contacts until an administrator sets a valid BSG_API_KEY on the server. Please tell them.',
    'upstream-malformed': 'Try again. If it stays so, pass the request ID to an administrator.',
    'upstream-unavailable': 'The fault lies between our server and BSG. Try again in a moment.',
    'upstream-timeout': 'There was no answer within ten seconds. Try again in a moment.',
    'audit-unavailable':
      'It has to write down who looked at whom, and cannot at the moment, so it shows nobody. Try again in a minute; if it stays so, tell an administrator.',
    unreadable:
      'The answer is not what BSG documents. Try again; if it stays so, pass the request ID to an administrator.',
    intermediary:
      'The answer is not from Contact Desk but from what stands in front of it, where your sign-in may have ended. Reload the page to sign in again. If it stays so, tell an administrator.',
    unreachable: 'Check the network connection and try again.',
    offline: 'The contact loads by itself as soon as the connection is back.',
  },
  failedSection: (name) => `This part of the page cannot be shown: ${name}.`,
  raw: { heading: 'Raw response', json: 'JSON' },
  sessionEnd: {
    label: 'End of the session',
    idle: (time) => `You have looked nothing up for a while and will be signed out in ${time}.`,
    final: (time) => `You have been signed in for long and will be signed out in ${time}.`,
    stay: 'Stay signed in',
    stayed: 'You stay signed in',
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
    fromDiallingCode: 'from the dialling code',
  },
}
