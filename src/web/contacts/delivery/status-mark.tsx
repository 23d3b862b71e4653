import { Check, CircleQuestionMark, Sparkles } from 'lucide'
import ArrowLeftRight from 'lucide/dist/esm/icons/arrow-left-right.mjs'
import CheckCheck from 'lucide/dist/esm/icons/check-check.mjs'
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs'
import Send from 'lucide/dist/esm/icons/send.mjs'
import type { StatusFacts } from '#contract/message-status.ts'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import { later } from './later-parts.ts'

const icons: Record<Exclude<StatusFacts['icon'], 'not-arrived'>, IconNode> = {
  arrived: Check,
  read: CheckCheck,
  'under-way': Send,
  waiting: Hourglass,
  'other-channel': ArrowLeftRight,
  unclear: CircleQuestionMark,
  new: Sparkles,
}

export const inks: Record<StatusFacts['tone'], string> = {
  good: 'text-good',
  warning: 'text-warning',
  info: 'text-info',
  neutral: 'text-neutral',
}

type StatusMarkProps = {
  facts: Pick<StatusFacts, 'icon' | 'tone'>
  label: string
  /** BSG's word, where the page does not know it. */
  word?: string | undefined
}

/** What has become of a message or a code: icon and word in their tone. */
export function StatusMark({ facts, label, word }: StatusMarkProps) {
  return (
    <span className={`flex items-start gap-1.5 font-medium ${inks[facts.tone]}`}>
      <Icon
        node={facts.icon === 'not-arrived' ? later.Cross : icons[facts.icon]}
        size={16}
        className="mt-[3px] shrink-0"
      />
      <span key={label}>{label}</span>
      {word && <Verbatim text={word} className="font-mono font-normal text-small" />}
    </span>
  )
}
