import {
  Ban,
  Check,
  CircleAlert,
  CircleQuestionMark,
  Contrast,
  type LucideIcon,
  Minus,
  RefreshCw,
  Sparkles,
} from 'lucide-react'
import type { Tone } from '../ui/badge.tsx'
import type { HlrAge, HlrFace } from './hlr.ts'

/** A check is a snapshot, so the sentences speak of the past: the phone was reachable, never is. */
export const hlrTexts: Record<
  HlrFace,
  {
    label: string
    tone: Tone
    icon: LucideIcon
    sentence: string
    /** What follows from it, while the check can be relied on. */
    promise?: string
  }
> = {
  none: {
    label: 'No status',
    tone: 'neutral',
    icon: Minus,
    sentence: 'BSG sent no status for this phone.',
  },
  active: {
    label: 'Reachable',
    tone: 'good',
    icon: Check,
    sentence: 'The network saw the phone at the time of the check: it was reachable then.',
    promise: 'Calls and messages should arrive.',
  },
  absent: {
    label: 'Off or out of coverage',
    tone: 'warning',
    icon: Contrast,
    sentence:
      'The number exists, but the phone was off or out of coverage. That is temporary: a message may arrive later.',
  },
  sent: {
    label: 'Check running',
    tone: 'info',
    icon: RefreshCw,
    sentence: 'The check was sent and the network had not answered yet.',
  },
  never: {
    label: 'Never checked',
    tone: 'neutral',
    icon: Minus,
    sentence: 'Nobody has checked this phone. That says nothing about whether it can be reached.',
  },
  unclear: {
    label: 'No clear answer',
    tone: 'neutral',
    icon: CircleQuestionMark,
    sentence: 'The phone was checked, but the network gave no clear answer. Confirm the number with the customer.',
  },
  failed: {
    label: 'Check failed',
    tone: 'neutral',
    icon: CircleAlert,
    sentence: 'The check itself failed, which says nothing about the number. It has to be checked again.',
  },
  barred: {
    label: 'Barred by operator',
    tone: 'bad',
    icon: Ban,
    sentence: 'The operator was blocking this number at the time of the check. Ask the customer for another one.',
  },
  new: {
    label: 'New status',
    tone: 'neutral',
    icon: Sparkles,
    sentence: 'BSG reports a status that this page does not know yet. The word beside it is what BSG says.',
  },
}

/** What the age of a check means; a running check is not stale but still waiting. */
export const ageMarks: Record<HlrAge, { mark: string; sentence: string } | undefined> = {
  fresh: undefined,
  undated: undefined,
  ageing: { mark: 'Ageing', sentence: 'The check is more than a day old.' },
  stale: { mark: 'Stale', sentence: 'The check is too old to rely on.' },
  'too-old': { mark: 'Too old', sentence: 'The check is so old that the number may have a new owner.' },
  future: {
    mark: 'Time zone mismatch',
    sentence:
      'The check lies in the future, so BSG’s time zone is not the one that is set. An administrator can set BSG_TIME_ZONE.',
  },
}

export const stillWaiting = {
  mark: 'Still waiting',
  sentence: 'The network has not answered for more than ten minutes.',
}
