import type { NextStep } from '#contract/next-step.ts'
import type { Channel } from '#contract/verdict.ts'
import type { Cause, Outcome } from '#contract/verdict-table.ts'
import type { With } from './texts.ts'

/** Causes that say nothing yet, or that are said with the names of the lists. */
type UnsaidCause = 'stop-list' | 'lists-loading' | 'number-loading'

/** How the page says whether a person can be reached. It comes after the first view, as the stop lists do. */
export type VerdictTexts = {
  channels: Record<Channel, string>
  /** Between the last two of a list. */
  and: string
  or: string
  outcomes: Record<Exclude<Outcome, 'pending'>, string>
  ifUsed: With<string>
  /** Parts of a sentence; the age of an HLR check may follow. */
  causes: Record<Exclude<Cause, UnsaidCause>, string>
  onLists: (channels: string, count: number) => string
  /** Of the channel that is spoken of. */
  onItsList: string
  since: With<string>
  /** What a row adds to its cause. */
  notes: { whereChecked: string; askFirst: With<string>; allMessages: string; overInternet: string }
  /** What the agent does next; with what the person is opted out of. */
  steps: Record<Exclude<NextStep, 'ask-first' | 'ask-first-later'>, string> &
    Record<'ask-first' | 'ask-first-later', With<string>>
  sentences: {
    likely: string
    probably: With<string>
    waits: With<string>
    unlikely: With<string>
    running: With<string>
    unknown: With<string>
    noNumber: string
    onlyCalls: With<string>
    /** A part of a sentence. */
    noMessages: With<string>
    callsUnknown: (because: string, call: string) => string
    callsRunning: With<string>
    hardly: (because: string, call: string) => string
    hardlyNow: (because: string, call: string) => string
    /** Where the stop lists could not be asked for, by what is known of calls. */
    unasked: Record<'nothing' | 'likely' | 'unlikely' | 'unlikely-now', string>
    /** Parts of a sentence. */
    blocked: With<string>
    blockedLandline: (blocked: string, landline: string) => string
    someBlocked: (blocked: string, rest: string) => string
    rest: {
      smsLikely: string
      chatLikely: With<string>
      waits: With<string>
      smsUnlikely: With<string>
      unlikely: With<string>
      callsUnlikely: (channels: string, because: string) => string
      running: string
      unknown: With<string>
    }
  }
}
