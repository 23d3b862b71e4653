import type { Contact } from './contact.ts'
import { readHlr } from './hlr.ts'
import { type NextStep, nextStepOf } from './next-step.ts'
import type { StopListRow } from './stop-list.ts'
import { parseTimestamp } from './time.ts'
import type { Cause, KindOfNumber, Outcome, VerdictTone } from './verdict-table.ts'
import { hlrCauses, isHopeful, numberCauses, outcomes, toneOf, worstOf } from './verdict-table.ts'

export const channels = ['sms', 'viber', 'rcs', 'whatsapp', 'call'] as const
export type Channel = (typeof channels)[number]

/** The channels whose stop lists BSG reports. */
export const listedChannels = ['sms', 'viber', 'rcs'] as const
export type ListedChannel = (typeof listedChannels)[number]

/** What is known of a phone's stop lists. No row means that the phone is on none. */
export type StopLists = StopListRow[] | 'loading' | 'unavailable'

export type VerdictInput = {
  /** Undefined where nobody can ask, since there is no number to ask for. */
  stopList: StopLists | undefined
  hlr: Contact['hlr']
  kindOfNumber: KindOfNumber
  /** IANA name of upstream's zone. */
  timeZone: string
  /** Milliseconds since the epoch. */
  now: number
}

export type VerdictRow = {
  channel: Channel
  outcome: Outcome
  cause: Cause
  tone: VerdictTone
  /** When the cause was found out, or since when it holds: milliseconds since the epoch. */
  at: number | undefined
}

/**
 * The rows in one sentence. `only-calls`: no message can be sent, and calls will probably get through; `no-messages`: and
 * nobody knows about calls; `hardly`, `hardly-now`: and calls will fail too. `some-blocked`: a part of the messages is
 * blocked. `unasked`: the stop lists could not be asked for.
 */
export type Summary = {
  form: 'pending' | 'messages' | 'some-blocked' | 'only-calls' | 'no-messages' | 'hardly' | 'hardly-now' | 'unasked'
  blocked: ListedChannel[]
  /** Messages that are not blocked: SMS alone where it is among them. */
  about: ListedChannel[]
  /** The row that speaks for them; for `only-calls` and the like that of the first message that is not blocked. */
  messages: VerdictRow
  call: VerdictRow
}

export type Verdict = {
  summary: Summary
  tone: VerdictTone
  rows: VerdictRow[]
  /** Stop lists that the person is on, whatever the rest says. */
  blocked: ListedChannel[]
  /** What the agent does next; undefined while an input is on its way. */
  step: NextStep | undefined
}

/** Whether each channel reaches a person, and why. */
export function verdictOf({ stopList, hlr, kindOfNumber, timeZone, now }: VerdictInput): Verdict {
  const { face, age, checkedAt } = readHlr(hlr, timeZone, now)
  const ofFace = hlrCauses[face]
  const hlrCause = typeof ofFace === 'string' ? ofFace : ofFace[age]
  const listRows = Array.isArray(stopList) ? stopList : []
  const asked = typeof stopList === 'string' ? (`lists-${stopList}` as const) : undefined
  const earlier = [asked, numberCauses[kindOfNumber]].filter((cause) => cause !== undefined)

  const rowOf = (channel: Channel): VerdictRow => {
    if (channel !== 'whatsapp' && channel !== 'call') {
      const since = sinceOf(
        listRows.filter((row) => row[channel]),
        timeZone,
      )
      if (since) return finish({ channel, outcome: 'blocked', cause: 'stop-list', at: since.at })
    }
    const column = channel === 'sms' || channel === 'call' ? channel : 'chat'
    for (const cause of earlier) {
      const outcome = outcomes[cause][column]
      if (outcome !== 'below') return finish({ channel, outcome, cause, at: undefined })
    }
    const outcome = outcomes[hlrCause][column]
    // Somebody who is on one list may be on this one too.
    if (channel === 'whatsapp' && isListed(listRows) && outcome !== 'unlikely') {
      return finish({ channel, outcome: 'not-known', cause: 'unreported', at: undefined })
    }
    return finish({ channel, outcome, cause: hlrCause, at: age === 'future' ? undefined : checkedAt })
  }

  const rows = channels.map(rowOf)
  const blocked = listedChannels.filter((name) =>
    rows.some(({ channel, outcome }) => channel === name && outcome === 'blocked'),
  )
  const summary = summaryOf(rowOf, blocked)
  const step = nextStepOf(summary, isListed(listRows))
  return { summary, tone: worstOf(rows.map(({ tone }) => tone)), rows, blocked, step }
}

function finish(row: Omit<VerdictRow, 'tone'>): VerdictRow {
  return { ...row, tone: toneOf(row.outcome, row.cause) }
}

/** Whether a row puts the phone on any list, be it one that this page does not know. */
function isListed(rows: StopListRow[]): boolean {
  return rows.some((row) => row.sms || row.viber || row.rcs || row.unknown.length > 0)
}

/** Since when the rows hold; undefined without a row. */
function sinceOf(rows: StopListRow[], timeZone: string): { at: number | undefined } | undefined {
  if (rows.length === 0) return undefined
  const instants = rows.flatMap(({ createdAt }) => parseTimestamp(createdAt ?? '', timeZone) ?? [])
  return { at: instants.length > 0 ? Math.min(...instants) : undefined }
}

function summaryOf(rowOf: (channel: Channel) => VerdictRow, blocked: ListedChannel[]): Summary {
  const free = listedChannels.filter((name) => !blocked.includes(name))
  const [first = 'sms'] = free
  const messages = rowOf(first)
  const call = rowOf('call')
  const hasNoMessage = free.length === 0 || messages.cause === 'landline'
  return { form: formOf(), blocked, about: first === 'sms' ? ['sms'] : free, messages, call }

  function formOf(): Summary['form'] {
    if ([messages, call].some(({ outcome }) => outcome === 'pending')) return 'pending'
    if (hasNoMessage && call.outcome === 'unlikely') return 'hardly'
    if (hasNoMessage && call.outcome === 'unlikely-now') return 'hardly-now'
    if (hasNoMessage) return isHopeful(call.outcome) ? 'only-calls' : 'no-messages'
    if (blocked.length > 0) return 'some-blocked'
    return messages.cause === 'lists-unavailable' ? 'unasked' : 'messages'
  }
}
