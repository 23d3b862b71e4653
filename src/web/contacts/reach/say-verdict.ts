import { type Channel, type VerdictInput, type VerdictRow, verdictOf } from '#contract/verdict.ts'
import type { Outcome, VerdictTone } from '#contract/verdict-table.ts'
import type { PhoneReader } from '../../phone/phone-reader.ts'
import { deferredTextsOf } from '../../texts/deferred-texts.ts'
import type { Language } from '../../texts/language.ts'
import { formatDate, relativeTime } from '../../time/time-format.ts'
import { zoneWithClocks } from '../../time/zone.ts'
import { kindOfNumber } from './kind-of-number.ts'
import { listOf, sentenceOf } from './verdict-sentence.ts'

export type SaidRow = {
  channel: Channel
  name: string
  outcome: Outcome
  tone: VerdictTone
  answer: string
  reason: string
}

/** A verdict in words. */
export type SaidVerdict = {
  tone: VerdictTone
  /** The outcome that has that tone. */
  outcome: Outcome
  /** One sentence with its full stop. */
  sentence: string
  /** Its reason with the time, without a full stop. */
  reason: string
  rows: SaidRow[]
}

/** What a verdict is made of: the phone, and what reads it, tell the kind of number. */
export type VerdictFacts = Omit<VerdictInput, 'kindOfNumber'> & {
  phone: string | null
  readPhone: PhoneReader | undefined | null
}

/** @returns undefined while an input is on its way */
export function sayVerdict({ phone, readPhone, ...input }: VerdictFacts, language: Language): SaidVerdict | undefined {
  const { summary, tone, rows, blocked } = verdictOf({ ...input, kindOfNumber: kindOfNumber(phone, readPhone) })
  if (summary.form === 'pending') return undefined
  const { verdict: texts } = deferredTextsOf(language)
  const { outcomes, causes, notes } = texts
  const lists = blocked.map((name) => texts.channels[name])
  const { timeZone } = zoneWithClocks({ timeZone: input.timeZone, timeZoneAssumed: false })

  function onLists(names: string[], at: number | undefined): string {
    const on = texts.onLists(listOf(names, texts.and), names.length)
    return at === undefined ? on : `${on} ${texts.since(formatDate(at, language.locale, timeZone))}`
  }

  function causeOf({ channel, cause, at }: VerdictRow): string {
    if (cause === 'stop-list') return onLists([texts.channels[channel]], at)
    return cause === 'lists-loading' || cause === 'number-loading' ? '' : causes[cause]
  }

  function becauseOf(row: VerdictRow): string {
    const { cause, at } = row
    if (at === undefined || cause === 'stop-list') return causeOf(row)
    return [causeOf(row), relativeTime(at, input.now, language)].filter(Boolean).join(cause === 'too-old' ? ': ' : ' ')
  }

  function answerOf({ channel, outcome }: VerdictRow): string {
    if (outcome === 'pending') return ''
    const isChat = channel !== 'sms' && channel !== 'call'
    const isHopeful = outcome === 'likely' || outcome === 'probably'
    return isChat && isHopeful ? texts.ifUsed(outcomes[outcome]) : outcomes[outcome]
  }

  function noteOf({ channel, outcome }: VerdictRow): string | undefined {
    if (channel === 'rcs' && outcome === 'blocked') return notes.whereChecked
    const [list] = lists
    if (channel !== 'call' || list === undefined) return undefined
    return notes.askFirst(lists.length === 1 ? list : notes.allMessages)
  }

  function reasonOf(): string {
    if (lists.length === 0) return becauseOf(summary.messages)
    return onLists(lists, rows.find(({ outcome }) => outcome === 'blocked')?.at)
  }

  return {
    tone,
    outcome: (rows.find((row) => row.tone === tone) ?? summary.messages).outcome,
    sentence: sentenceOf(summary, texts, { becauseOf, causeOf }),
    reason: capital(reasonOf()),
    rows: rows.map((row) => ({
      channel: row.channel,
      name: texts.channels[row.channel],
      outcome: row.outcome,
      tone: row.tone,
      answer: answerOf(row),
      reason: capital([becauseOf(row), noteOf(row)].filter(Boolean).join('; ')),
    })),
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
