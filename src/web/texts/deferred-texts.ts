import type { NumberType } from '#contract/hidden-phone.ts'
import type { Impossibility } from '#contract/impossible-times.ts'
import { deferred as english } from './en/deferred.ts'
import { type Language, useLanguage } from './language.ts'
import type { ProblemTexts } from './problem-texts.ts'
import type { With } from './texts.ts'
import type { VerdictTexts } from './verdict-texts.ts'

/** What the parts say that come after the first view, which does not wait for their texts either. */
export type DeferredTexts = ProblemTexts & {
  home: Record<'intro' | 'recent' | 'thisTab' | 'clear' | 'samples', string> & { scenarios: With<number> }
  find: {
    recognised: string
    contact: With<number>
    phone: With<string>
    nothingRecognised: string
    noPhone: With<string>
    message: With<number>
    noMessage: With<number>
    /** A message to a phone that is no contact's. */
    messageOfNobody: With<number>
    tooLong: With<string>
    tooShort: With<string>
    neither: (id: number, phone: string) => string
  }
  shortcuts: Record<
    | 'findAnywhere'
    | 'choose'
    | 'open'
    | 'escape'
    | 'refresh'
    | 'copyPhone'
    | 'copyTicket'
    | 'filter'
    | 'messages'
    | 'show'
    | 'singleKeys'
    | 'close',
    string
  >
  delivery: { heading: string }
  other: {
    heading: string
    ofGroup: (name: string, group: string) => string
    ofStopList: With<string>
    properties: With<number>
    statuses: With<number>
    types: With<number>
    values: With<number>
    details: string
  }
  refresh: {
    action: string
    refreshing: string
    unchanged: string
    asOf: With<string>
    /** When the page looks again at a running check: seconds. */
    looksAgain: With<number>
    /** The same where there is no room for a sentence. */
    seconds: With<number>
  }
  /** Where a date cannot be, and who can mend that. */
  impossible: Record<Exclude<Impossibility, 'check-in-future'>, string>
  /** What is not as the tab saw it first. */
  changed: {
    heading: string
    since: With<string>
    before: string
    again: string
    notThere: string
    gone: string
    other: string
    more: With<number>
    phone: string
    group: string
    stopLists: string
  }
  fold: Record<'showAll' | 'showLess', string>
  fields: { filter: string; matches: With<number> }
  dates: Record<'heading' | 'createdAt' | 'none' | 'yourTime', string> & { zone: With<string> }
  groups: Record<
    'noDescription' | 'created' | 'size' | 'stopListed' | 'loading' | 'notSaid' | 'ofList' | 'id' | 'noId',
    string
  > & {
    /** Of a list that this contact is in. */
    saysNone: string
    notLoaded: With<string>
  }
  verdict: VerdictTexts
  stopLists: Record<'unavailable' | 'none' | 'unknown', string>
  raw: { heading: string; json: string }
  phone: {
    /** Where no field holds a name, and where the fields cannot be told apart. */
    noName: string
    unknownName: string
    unrecognised: string
    /** What a phone is whose digits are hidden, and how to see them. */
    masked: string
    reveal: string
    call: string
    /** Both stand after "Copy". */
    contactId: string
    link: string
  }
  who: {
    /** With the names of the fields. */
    nameFrom: With<string>
    /** With the names that `NAME_FIELDS` has and BSG has not. */
    noNameFields: With<string>
    noField: string
    notKnown: string
  }
  /** What an agent copies into a ticket. */
  ticket: Record<
    'copy' | 'what' | 'fullPhone' | 'phone' | 'verdict' | 'stopLists' | 'link' | 'lookedUp' | 'notKnown',
    string
  >
  /** What a phone's digits tell. */
  origin: {
    types: Record<NumberType, string>
    timeThere: With<string>
    timesThere: (from: string, to: string) => string
    /** Said beside the time. */
    night: string
    fromDiallingCode: string
  }
}

export function deferredTextsOf(language: Language): DeferredTexts {
  return language.deferred ?? english
}

export function useDeferredTexts(): DeferredTexts {
  return deferredTextsOf(useLanguage())
}
