import type { WhyFacts } from './why.ts'

/** Why a message has not arrived, or not yet. */
export type MessageReason =
  | 'replaced'
  | 'no-app'
  | 'listed-before'
  | 'listed'
  | 'invalid-number'
  | 'landline'
  | 'barred'
  | 'phone-off'
  | 'time-over'
  | 'gave-up'
  | 'not-sendable'
  | 'not-delivered'
  | 'on-its-way'
  | 'silent'
  | 'queued'
  | 'no-report'
  | 'scheduled'
  | 'moderation'
  | 'new-status'
  | 'was-reachable'
  | 'listed-after'
  | 'lists-unknown'
  | 'unchecked'

const appMissing = ['not_viber_user', 'not_service_user', 'not_rcs_user']
const refused = ['failed', 'undelivered']
const given = ['expired', ...refused]
const queued = ['accepted', 'sending']
const unreported = ['sent', 'unknown']
const open = [...queued, ...unreported]
const notYet = ['scheduled', 'moderation']
const arrived = ['delivered', 'read']
const known = [...appMissing, ...given, ...open, ...notYet, ...arrived]

type Row = {
  reason: MessageReason
  /** BSG's words; undefined: all that this page does not know. */
  statuses: readonly string[] | undefined
  /** What else must be so. */
  when?: (facts: WhyFacts) => boolean
}

/** All that holds is said, in this order: the likeliest first, and what only helps to find out last. */
export const whyRows: readonly Row[] = [
  { reason: 'replaced', statuses: appMissing, when: ({ isReplaced }) => isReplaced },
  { reason: 'no-app', statuses: appMissing, when: ({ isReplaced }) => !isReplaced },
  { reason: 'listed-before', statuses: [...given, ...open, ...notYet], when: ({ list }) => list === 'before' },
  { reason: 'listed', statuses: [...given, ...open, ...notYet], when: ({ list }) => list === 'undated' },
  { reason: 'invalid-number', statuses: [...given, ...open], when: ({ number }) => number === 'invalid' },
  { reason: 'landline', statuses: [...given, ...open], when: ({ number }) => number === 'landline' },
  { reason: 'barred', statuses: [...given, ...unreported], when: ({ check }) => check === 'barred' },
  {
    reason: 'phone-off',
    statuses: ['expired', 'undelivered', ...open],
    when: ({ check, isCheckNear }) => check === 'absent' && isCheckNear,
  },
  { reason: 'time-over', statuses: ['expired'], when: ({ validity }) => validity !== undefined },
  { reason: 'gave-up', statuses: ['expired'], when: ({ validity }) => validity === undefined },
  { reason: 'not-sendable', statuses: ['failed'] },
  { reason: 'not-delivered', statuses: ['undelivered'] },
  { reason: 'on-its-way', statuses: ['sent'], when: ({ isOverdue }) => !isOverdue },
  { reason: 'silent', statuses: ['sent'], when: ({ isOverdue }) => isOverdue },
  { reason: 'queued', statuses: queued },
  { reason: 'no-report', statuses: ['unknown'] },
  { reason: 'scheduled', statuses: ['scheduled'] },
  { reason: 'moderation', statuses: ['moderation'] },
  { reason: 'new-status', statuses: undefined },
  {
    reason: 'was-reachable',
    statuses: [...given, ...unreported],
    when: ({ check, isCheckNear }) => check === 'active' && isCheckNear,
  },
  {
    reason: 'listed-after',
    statuses: [...appMissing, ...given, ...open, ...notYet],
    when: ({ list }) => list === 'after',
  },
  { reason: 'lists-unknown', statuses: [...given, ...open], when: ({ list }) => list === 'unknown' },
  {
    reason: 'unchecked',
    statuses: [...given, ...unreported],
    when: ({ check, number }) => check === 'none' && number === 'other',
  },
]

export function isAbout({ statuses }: Row, status: string): boolean {
  return statuses ? statuses.includes(status) : !known.includes(status)
}
