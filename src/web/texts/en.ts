import { englishPlural as plural } from './plural.ts'
import type { Texts } from './texts.ts'

/** Everything that the page says in English. Parts in functions are put in by the page. */
export const en: Texts = {
  app: {
    skip: 'Skip to content',
    notSwitched: (language) => `${language} could not be loaded. Check the network connection and try again.`,
    banners: {
      label: 'About this data',
      sandbox: { name: 'Sandbox data', text: 'No BSG API key is set: these contacts are made up.' },
      test: { name: 'Test key: BSG answers with random data', text: 'Nothing on this page is a real customer.' },
    },
  },
  find: {
    label: 'Find a contact',
    placeholder: 'ID, phone, link or ticket text',
    submit: 'Find',
    busy: 'Finding …',
    recognised: 'Recognised',
    contact: (id) => `Contact ${id}`,
    phone: (phone) => `Phone ${phone}`,
    nothingRecognised:
      'No contact ID and no phone in this. An ID is a whole number, such as 248452739; a phone begins with its country code, such as +380 96 590 1726.',
    tooLong: (phone) => `${phone} is too long for a phone number of its country. Compare it with the ticket.`,
    tooShort: (phone) => `${phone} is too short for a phone number of its country. Compare it with the ticket.`,
    noPhone: (phone) => `No contact with the phone ${phone}.`,
    neither: (id, phone) => `No contact with the ID ${id}, and none with the phone ${phone}.`,
  },
  shortcuts: {
    heading: 'Keyboard shortcuts',
  },
  pageNotFound: {
    title: 'Page not found',
    hint: 'There is nothing at this address. Look a contact up with the box above.',
  },
  contact: {
    title: (id) => `Contact ${id}`,
    loading: (id) => `Loading contact ${id}`,
    arrived: (id) => `Contact ${id} is here`,
    foundById: 'Found by its contact ID.',
    foundByPhone: 'Found by its phone number.',
    shownAsOf: (problem, time) => `${problem}. Shown as of ${time}.`,
    refresh: 'Refresh',
    refreshing: 'Refreshing …',
  },
  phone: {
    none: 'No phone number',
    unrecognised: 'unrecognised format',
    call: 'Call',
    number: 'phone number',
    contactId: 'contact ID',
    link: 'link',
  },
  hlr: {
    heading: 'HLR status',
    vendorWord: 'BSG’s word:',
    checked: 'Checked',
    faces: {
      none: { label: 'No status', sentence: 'BSG sent no status for this phone.' },
      active: {
        label: 'Reachable',
        sentence: 'The network saw the phone at the time of the check: it was reachable then.',
        promise: 'Calls and messages should arrive.',
      },
      absent: {
        label: 'Off or out of coverage',
        sentence:
          'The number exists, but the phone was off or out of coverage. That is temporary: a message may arrive later.',
      },
      sent: { label: 'Check running', sentence: 'The check was sent and the network had not answered yet.' },
      never: {
        label: 'Never checked',
        sentence: 'Nobody has checked this phone. That says nothing about whether it can be reached.',
      },
      unclear: {
        label: 'No clear answer',
        sentence: 'The phone was checked, but the network gave no clear answer. Confirm the number with the customer.',
      },
      failed: {
        label: 'Check failed',
        sentence: 'The check itself failed, which says nothing about the number. It has to be checked again.',
      },
      barred: {
        label: 'Barred by operator',
        sentence: 'The operator was blocking this number at the time of the check. Ask the customer for another one.',
      },
      new: {
        label: 'New status',
        sentence: 'BSG reports a status that this page does not know yet. The word beside it is what BSG says.',
      },
    },
    ages: {
      ageing: { mark: 'Ageing', sentence: 'The check is more than a day old.' },
      stale: { mark: 'Stale', sentence: 'The check is too old to rely on.' },
      'too-old': { mark: 'Too old', sentence: 'The check is so old that the number may have a new owner.' },
      future: {
        mark: 'Time zone mismatch',
        sentence:
          'The check lies in the future, so BSG’s time zone is not the one that is set. An administrator can set BSG_TIME_ZONE.',
      },
      waiting: { mark: 'Still waiting', sentence: 'The network has not answered for more than ten minutes.' },
    },
    news: (label) => `HLR status: ${label}`,
  },
  stopLists: {
    loading: 'Loading the stop lists',
    unavailable: 'Stop lists could not be checked',
    none: 'On no stop list',
    unknown: 'On a stop list that this page does not know',
    on: (channels, n) => `On the ${channels} stop ${plural(n, 'list', 'lists')}`,
    since: (time) => `since ${time}`,
  },
  groups: {
    heading: 'Groups',
    count: (n) => `${n} ${plural(n, 'group', 'groups')}`,
    none: 'Not in any group',
    unnamed: (id) => `Group #${id}`,
    default: 'default',
    noDescription: 'No description',
    created: 'Created',
    id: 'ID',
    noId: 'none',
    showAll: (n) => `Show all (${n})`,
    showFirst: (n) => `Show the first ${n}`,
  },
  fields: {
    heading: 'Custom fields',
    none: 'No custom fields',
    loading: 'Loading the names of the fields',
    unnamed: 'The names of the fields could not be loaded, so the fields show by their IDs.',
    byId: (id) => `Field #${id}`,
    filter: 'Filter fields',
    noMatch: 'No field matches',
    matches: (n) => `${n} ${plural(n, 'field matches', 'fields match')}`,
    hidden: (n) => `Hidden in BSG (${n})`,
    empty: 'empty',
    raw: (name) => `${name} as BSG sent it`,
  },
  dates: {
    heading: 'Dates',
    createdAt: 'Created at',
    none: 'BSG sent no date',
    empty: '(empty)',
    unreadable: '(unreadable date)',
    yourTime: '(your time)',
    assumed: (zone) => `${zone} (assumed)`,
    justNow: 'just now',
  },
  copy: {
    action: (what) => `Copy ${what}`,
    done: (what) => `Copied: ${what}`,
    refused: (what) => `Not copied: the browser does not allow it. Select the ${what} and copy it by hand.`,
  },
  signIn: {
    link: 'Sign in',
    ended: 'You are signed out',
    stillSignedInAtProvider:
      'Your session at the sign-in provider goes on. On a computer that others use, sign out there too.',
    signedInAs: (name) => `Signed in as ${name}`,
    signOut: 'Sign out',
    notSignedOut: (problem) => `Not signed out: ${problem}`,
  },
  problems: {
    contact: (id) => `Contact ${id}`,
    noContact: (id) => `No contact with ID ${id}`,
    notAnId: {
      title: 'Not a contact ID',
      hint: 'The address ends in something that is no contact ID. An ID is a whole number, such as 248452739. Look the contact up with the box above.',
    },
    retryIn: (seconds) => `Tries again by itself in ${seconds} s`,
    retry: 'Try again',
    retrying: 'Trying again …',
    reload: 'Reload',
    errorTitle: 'Error',
    requestId: 'Request ID',
    requestIdToCopy: 'request ID',
    kinds: {
      'not-found': {
        title: 'Nothing found',
        hint: 'BSG knows no contact with this ID. Compare it with the ticket, or look another one up with the box above.',
      },
      'invalid-id': {
        title: 'Not a contact ID',
        hint: 'An ID is a whole number, such as 248452739. Look the contact up with the box above.',
      },
      'invalid-phone': { title: 'Not a phone number', hint: 'A phone has 9 to 15 digits.' },
      'invalid-request': {
        title: 'Contact Desk did not understand the request',
        hint: 'Reload the page: it may be older than the server.',
      },
      'sign-in-required': {
        title: 'Sign in to see contacts',
        hint: 'You are not signed in, or no longer. Afterwards you are back on this very page.',
      },
      'cross-site': {
        title: 'This address is not allowed',
        hint: 'Open Contact Desk by the address that your administrator gave you. For the administrator: behind a proxy, PUBLIC_URL must be the address that agents open, and agents must sign in (AUTH_MODE). The log says under the request ID what came and what was expected.',
      },
      'upstream-forbidden': {
        title: 'No access to contacts',
        hint: 'BSG does not let this account read contacts. An administrator can change the account’s rights at BSG.',
      },
      'not-allowed': {
        title: 'Contact Desk does not do this',
        hint: 'Reload the page: it may be newer than the server.',
      },
      'rate-limited': {
        title: 'Too many requests',
        hint: 'Too many requests came at once. Wait a moment, then go on.',
      },
      'upstream-sign-in': {
        title: 'BSG refuses our key',
        hint: 'Nobody can see contacts until an administrator sets a valid BSG_API_KEY on the server. Please tell them.',
      },
      'upstream-malformed': {
        title: 'BSG sent an answer that cannot be read',
        hint: 'Try again. If it stays so, pass the request ID to an administrator.',
      },
      'upstream-unavailable': {
        title: 'BSG cannot be reached',
        hint: 'The fault lies between our server and BSG. Try again in a moment.',
      },
      'upstream-timeout': {
        title: 'BSG takes too long to answer',
        hint: 'There was no answer within ten seconds. Try again in a moment.',
      },
      'audit-unavailable': {
        title: 'Contact Desk cannot keep its records',
        hint: 'It has to write down who looked at whom, and cannot at the moment, so it shows nobody. Try again in a minute; if it stays so, tell an administrator.',
      },
      unreadable: {
        title: 'BSG sent an answer that cannot be read',
        hint: 'The answer is not what BSG documents. Try again; if it stays so, pass the request ID to an administrator.',
      },
      unreachable: {
        title: 'Contact Desk cannot be reached',
        hint: 'Check the network connection and try again.',
      },
      offline: { title: 'You are offline', hint: 'The contact loads by itself as soon as the connection is back.' },
      bug: {
        title: 'Something is broken in this page',
        hint: 'This is our fault, not yours. Reload the page; if it stays so, tell an administrator.',
      },
    },
  },
}
