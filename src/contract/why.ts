import type { CodeSession } from './code-session.ts'
import type { Contact } from './contact.ts'
import { clockTolerance, faceOf } from './hlr.ts'
import type { Message } from './message.ts'
import type { StopListRow } from './stop-list.ts'
import { parseTimestamp } from './time.ts'
import type { ListedChannel, StopLists } from './verdict.ts'
import type { KindOfNumber } from './verdict-table.ts'
import { isAbout, type MessageReason, whyRows } from './why-table.ts'

const hour = 3_600_000

/** As the verdict has them, whose file is another one on the page. */
const listedChannels: readonly ListedChannel[] = ['sms', 'viber', 'rcs']

/** BSG's own default, in hours. */
const longestValidity = 72

/** A check says something of a message that was under way within this time (ms) of it. */
const near = 24 * hour

/** What is known of a person, whatever the message. Times are milliseconds since the epoch. */
export type WhyPerson = {
  /** Undefined where there is no number to ask for. */
  stopList: StopLists | undefined
  hlr: Contact['hlr']
  kindOfNumber: KindOfNumber
  /** IANA name of upstream's zone. */
  timeZone: string
  now: number
}

/** What the table asks for. */
export type WhyFacts = {
  /** Since when the person is on the stop list of the message's channel, compared to the message. */
  list: 'no' | 'before' | 'after' | 'undated' | 'unknown'
  number: 'invalid' | 'landline' | 'other'
  check: 'active' | 'absent' | 'barred' | 'none'
  isCheckNear: boolean
  /** Hours; undefined where BSG does not say it. */
  validity: number | undefined
  /** Whether the time is over in which BSG tries to deliver it. */
  isOverdue: boolean
  isReplaced: boolean
}

export type CodeReason = 'code-pending' | 'code-expired' | 'code-failed' | 'code-canceled' | 'code-new'

/** A reason and what it is about. */
export type Why = {
  reason: MessageReason | CodeReason
  /** As BSG names it, such as `sms`. */
  channel: string
  /** The time of the stop list's entry, of the check, or until when something holds. */
  at: number | undefined
  hours: number | undefined
  /** How often a code may be typed. */
  tries: number | undefined
  /** BSG's word. */
  status: string
}

type SentMessage = Pick<Message, 'status' | 'channel' | 'createdAt' | 'sentAt'> &
  Partial<Pick<Message, 'validity' | 'alternatives'>>

/**
 * Why a message has not arrived, the likeliest reason first: only what an input says. Nothing for one that has arrived.
 */
export function whyNot(message: SentMessage, person: WhyPerson): Why[] {
  const { timeZone, now, stopList, hlr, kindOfNumber } = person
  const { status, channel } = message
  const begin = parseTimestamp(message.sentAt ?? message.createdAt ?? '', timeZone)
  const validity = message.validity || undefined
  const end = begin === undefined ? undefined : begin + (validity ?? longestValidity) * hour
  const listedAt = sinceOf(stopList, channel, timeZone)
  const checkedAt = hlr.checkedAt === null ? undefined : parseTimestamp(hlr.checkedAt, timeZone)
  const isPast = checkedAt !== undefined && checkedAt <= now + clockTolerance
  const face = faceOf(hlr)
  const check = isPast && (face === 'active' || face === 'absent' || face === 'barred') ? face : 'none'
  const facts: WhyFacts = {
    list: listOf(),
    number: kindOfNumber === 'invalid' || kindOfNumber === 'landline' ? kindOfNumber : 'other',
    check,
    isCheckNear:
      check !== 'none' &&
      begin !== undefined &&
      end !== undefined &&
      checkedAt !== undefined &&
      checkedAt >= begin - near &&
      checkedAt <= Math.min(end, now) + near,
    validity,
    isOverdue: end !== undefined && now > end,
    isReplaced: (message.alternatives ?? []).some(({ ids }) => ids.length > 0),
  }

  function listOf(): WhyFacts['list'] {
    if (listedAt === 'no' || listedAt === 'unknown' || listedAt === 'undated') return listedAt
    if (begin === undefined) return 'undated'
    return listedAt <= begin ? 'before' : 'after'
  }

  const times: Partial<Record<MessageReason, number | undefined>> = {
    barred: checkedAt,
    'phone-off': checkedAt,
    'was-reachable': checkedAt,
    'on-its-way': end,
    ...(typeof listedAt === 'number' && { 'listed-before': listedAt, 'listed-after': listedAt }),
  }
  return whyRows
    .filter((row) => isAbout(row, status) && (row.when?.(facts) ?? true))
    .map(({ reason }) => ({ reason, channel, at: times[reason], hours: validity, tries: undefined, status }))
}

const codeReasons: Record<string, CodeReason> = {
  pending: 'code-pending',
  expired: 'code-expired',
  failed: 'code-failed',
  canceled: 'code-canceled',
}

/** Why a code was not confirmed, and then why its last message has not arrived. Nothing for one that was. */
export function whyNotVerified(session: CodeSession, person: WhyPerson): Why[] {
  const { status, channel, expiresAt, mostTries, messages } = session
  if (status === 'verified') return []
  const own: Why = {
    reason: (Object.hasOwn(codeReasons, status) && codeReasons[status]) || 'code-new',
    channel,
    at: expiresAt === null ? undefined : parseTimestamp(expiresAt, person.timeZone),
    hours: undefined,
    tries: mostTries ?? undefined,
    status,
  }
  const last = messages.at(-1)
  const ofMessage = last ? whyNot({ ...last, channel: last.channel || channel }, person) : []
  // A code that failed was read and typed, whatever became of the report.
  return status === 'failed' ? [own] : [own, ...ofMessage]
}

/** Channels on whose stop list the person is, so that a code by them is refused and is not in BSG's list. */
export function refusedCodeChannels(stopList: StopLists | undefined): ('sms' | 'viber')[] {
  if (!Array.isArray(stopList)) return []
  return (['sms', 'viber'] as const).filter((channel) => stopList.some((row) => row[channel]))
}

/** Since when the stop list of a channel has this phone. */
function sinceOf(
  stopList: StopLists | undefined,
  channel: string,
  timeZone: string,
): number | 'no' | 'undated' | 'unknown' {
  if (stopList === undefined || stopList === 'loading') return 'no'
  if (stopList === 'unavailable') return 'unknown'
  const listed = listedChannels.find((name) => name === channel)
  const rows: StopListRow[] = listed ? stopList.filter((row) => row[listed]) : []
  if (rows.length === 0) return 'no'
  const instants = rows.flatMap(({ createdAt }) => parseTimestamp(createdAt ?? '', timeZone) ?? [])
  return instants.length > 0 ? Math.min(...instants) : 'undated'
}
