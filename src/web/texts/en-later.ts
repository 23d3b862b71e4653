import type { LaterTexts } from './later.ts'
import { englishPlural as plural } from './plural.ts'

/** What the parts of the page say that come after the first view, in English. */
export const enLater: LaterTexts = {
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
