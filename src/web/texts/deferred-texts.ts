import type { NumberType } from '../phone/phone.ts'
import type { ProblemKind } from '../problem-kind.ts'
import { deferred as english } from './en/deferred.ts'
import { useLanguage } from './language.ts'
import type { With } from './texts.ts'

type Titled = { title: string; hint: string }

/** What the parts say that come after the first view, which does not wait for their texts either. */
export type DeferredTexts = {
  home: Record<'intro' | 'recent' | 'thisTab' | 'clear' | 'samples', string>
  shortcuts: Record<'findAnywhere' | 'choose' | 'open' | 'escape' | 'show' | 'singleKeys' | 'close', string>
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
  pageNotFound: Titled
  notAnId: Titled
  /** What to do about a problem. */
  hints: Record<Exclude<ProblemKind, 'bug' | 'sign-in-required'>, string>
  failedSection: With<string>
  raw: { heading: string; json: string }
  sessionEnd: {
    label: string
    /** With the time that is left, such as 1:59. */
    idle: With<string>
    final: With<string>
    stay: string
    stayed: string
    again: string
  }
  /** What a phone's digits tell. */
  origin: {
    types: Record<NumberType, string>
    timeThere: With<string>
    timesThere: (from: string, to: string) => string
    fromDiallingCode: string
  }
}

export function useDeferredTexts(): DeferredTexts {
  return useLanguage().deferred ?? english
}
