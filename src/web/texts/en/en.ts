import { englishPlural as plural } from '../plural.ts'
import type { Texts } from '../texts.ts'
import { reach } from './reach.ts'

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
  },
  shortcuts: {
    heading: 'Keyboard shortcuts',
  },
  contact: {
    title: (id) => `Contact ${id}`,
    loading: (id) => `Loading contact ${id}`,
    arrived: (id) => `Contact ${id} is here`,
    foundById: 'Found by its contact ID.',
    foundByPhone: 'Found by its phone number.',
  },
  phone: {
    none: 'No phone number',
    number: 'phone number',
  },
  ...reach,
  groups: {
    heading: 'Groups',
    count: (n) => `${n} ${plural(n, 'group', 'groups')}`,
    none: 'Not in any group',
    unnamed: (id) => `Group #${id}`,
    default: 'default',
    showAll: (n) => `Show all (${n})`,
    showFirst: (n) => `Show the first ${n}`,
  },
  fields: {
    heading: 'Custom fields',
    none: 'No custom fields',
    loading: 'Loading the names of the fields',
    unnamed: 'The names of the fields could not be loaded, so this page shows their IDs instead.',
    byId: (id) => `Field #${id}`,
    noMatch: 'No field matches',
    hidden: (n) => `Hidden in BSG (${n})`,
    empty: 'empty',
    raw: (name) => `${name} as BSG sent it`,
  },
  dates: {
    empty: '(empty)',
    unreadable: '(unreadable date)',
    unknownZone: '(a time zone that this browser does not know)',
    assumed: (zone) => `${zone} (assumed)`,
    justNow: 'just now',
  },
  copy: {
    action: (what) => `Copy ${what}`,
    done: (what) => `Copied: ${what}`,
    refused: (what) => `Not copied: the browser does not allow it. Select the ${what} and copy it by hand.`,
  },
  problems: {
    noContact: (id) => `No contact with ID ${id}`,
    errorTitle: 'Error',
    lost: 'This part of the page could not be loaded.',
    retry: 'Try again',
    kinds: {
      'not-found': 'Nothing found',
      'invalid-id': 'Not a contact ID',
      'invalid-phone': 'Not a phone number',
      'invalid-request': 'Contact Desk did not understand the request',
      'sign-in-required': 'Sign in to see contacts',
      'cross-site': 'This address is not allowed',
      'upstream-forbidden': 'No access to contacts',
      'not-allowed': 'Contact Desk does not offer this',
      'rate-limited': 'Too many requests',
      'upstream-sign-in': 'BSG rejects the API key',
      'upstream-malformed': 'BSG sent an unreadable answer',
      'upstream-unavailable': 'BSG cannot be reached',
      'upstream-timeout': 'BSG takes too long to answer',
      'audit-unavailable': 'Contact Desk cannot write its audit log',
      unreadable: 'BSG sent an unreadable answer',
      intermediary: 'A proxy in front of Contact Desk answered: reload the page',
      unreachable: 'Contact Desk cannot be reached',
      offline: 'You are offline',
      bug: 'Something on this page is broken',
    },
  },
}
