import type { Contact } from '#contract/contact.ts'
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
  /** The row that says the same of another channel, and comes before this one. */
  saidBy: Channel | undefined
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
  /** What the agent does next, in a sentence. */
  step: string
  rows: SaidRow[]
}

/** What a verdict is made of: the phone, and what reads it, tell the kind of number. */
export type VerdictFacts = Omit<VerdictInput, 'kindOfNumber' | 'hlr'> & {
  contact: Pick<Contact, 'hlr' | 'phone' | 'hiddenPhone'>
  readPhone: PhoneReader | undefined | null
}

/** @returns undefined while an input is on its way */
export function sayVerdict(facts: VerdictFacts, language: Language): SaidVerdict | undefined {
  const { contact, readPhone, ...input } = facts
  const kind = kindOfNumber(contact, readPhone)
  const { summary, tone, rows, blocked, step } = verdictOf({ ...input, hlr: contact.hlr, kindOfNumber: kind })
  if (step === undefined) return undefined
  const { verdict: texts } = deferredTextsOf(language)
  const { outcomes, causes, notes } = texts
  const lists = blocked.map((name) => texts.channels[name])
  const optedOut = lists.length === 1 ? lists.join() : notes.allMessages
  const { timeZone } = zoneWithClocks({ timeZone: input.timeZone, timeZoneAssumed: false })

  function sinceThen(on: string, at: number | undefined): string {
    return at === undefined ? on : `${on} ${texts.since(formatDate(at, language.locale, timeZone))}`
  }

  function causeOf({ cause, at }: VerdictRow): string {
    if (cause === 'stop-list') return sinceThen(texts.onItsList, at)
    return cause === 'lists-loading' || cause === 'number-loading' ? '' : causes[cause]
  }

  function becauseOf(row: VerdictRow): string {
    const { cause, at } = row
    if (at === undefined || cause === 'stop-list') return causeOf(row)
    const age = relativeTime(at, input.now, language)
    return [causeOf(row), cause === 'too-old' && age ? `(${age})` : age].filter(Boolean).join(' ')
  }

  function answerOf({ channel, outcome }: VerdictRow): string {
    if (outcome === 'pending') return ''
    const isChat = channel !== 'sms' && channel !== 'call'
    const isHopeful = outcome === 'likely' || outcome === 'probably'
    return isChat && isHopeful ? texts.ifUsed(outcomes[outcome]) : outcomes[outcome]
  }

  function noteOf({ channel, outcome, cause }: VerdictRow): string | undefined {
    if (channel === 'rcs' && outcome === 'blocked') return notes.whereChecked
    if (channel === 'call') return lists.length > 0 ? notes.askFirst(optedOut) : undefined
    return cause === 'barred' && outcome === 'not-known' ? notes.overInternet : undefined
  }

  function reasonOf(): string {
    if (lists.length === 0) return becauseOf(summary.messages)
    const on = texts.onLists(listOf(lists, texts.and), lists.length)
    const [since, ...others] = new Set(rows.filter(({ outcome }) => outcome === 'blocked').map(({ at }) => at))
    return sinceThen(on, others.length === 0 ? since : undefined)
  }

  const said = rows.map((row) => ({
    channel: row.channel,
    name: texts.channels[row.channel],
    outcome: row.outcome,
    tone: row.tone,
    answer: answerOf(row),
    reason: capital([becauseOf(row), noteOf(row)].filter(Boolean).join('; ')),
  }))
  const stepText = texts.steps[step]

  return {
    tone,
    outcome: (rows.find((row) => row.tone === tone) ?? summary.messages).outcome,
    sentence: sentenceOf(summary, texts, { becauseOf, causeOf }),
    reason: capital(reasonOf()),
    step: typeof stepText === 'string' ? stepText : stepText(optedOut),
    rows: said.map((row, index) => {
      const same = said.findIndex(({ answer, reason }) => answer === row.answer && reason === row.reason)
      return { ...row, saidBy: same < index ? said[same]?.channel : undefined }
    }),
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
