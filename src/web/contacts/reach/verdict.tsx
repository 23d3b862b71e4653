import { Ban, Check, CircleAlert, CircleQuestionMark, RefreshCw } from 'lucide'
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import Clock from 'lucide/dist/esm/icons/clock.mjs'
import X from 'lucide/dist/esm/icons/x.mjs'
import { useEffect, useRef } from 'react'
import type { Outcome } from '#contract/verdict-table.ts'
import { toneClasses } from '../../ui/badge.tsx'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { announce } from '../../ui/live-region.tsx'
import { SentenceOutline, sentencePlace } from './reach-places.tsx'
import type { SaidRow, SaidVerdict } from './say-verdict.ts'

const icons: Record<Outcome, IconNode> = {
  blocked: Ban,
  likely: Check,
  probably: Check,
  waits: Clock,
  'unlikely-now': Clock,
  unlikely: X,
  running: RefreshCw,
  'not-known': CircleQuestionMark,
  pending: Clock,
}

/** An amber "not known" could not be asked for, which is no answer about the person. */
export function iconOf({ outcome, tone }: Pick<SaidRow, 'outcome' | 'tone'>): IconNode {
  return outcome === 'not-known' && tone === 'warning' ? CircleAlert : icons[outcome]
}

/** Whether a person can be reached, and what the agent does next; undefined while that is on its way. */
export function Verdict({ said }: { said: SaidVerdict | undefined }) {
  return said ? <Said said={said} /> : <SentenceOutline />
}

/** Both as large, in the tone of the worst. */
function Said({ said }: { said: SaidVerdict }) {
  const { tone, sentence, step } = said

  // Screen readers are outside of React: they hear of what changes while the page is open.
  const all = `${sentence} ${step}`
  const heard = useRef(all)
  useEffect(() => {
    if (heard.current !== all) announce(all)
    heard.current = all
  }, [all])

  // A longer one would take a line more than there is room for.
  const size = sentence.length > 95 ? '' : '@5xl:text-section'
  return (
    <div className={`${sentencePlace} gap-y-1 ${size} ${toneClasses[tone]}`}>
      <p className="flex items-start gap-2.5 font-semibold">
        <Icon node={iconOf(said)} size={20} className="mt-px shrink-0 @5xl:mt-0.5" />
        <span key={sentence}>{sentence}</span>
      </p>
      <p className="flex items-start gap-2.5">
        <Icon node={ArrowRight} size={20} className="mt-px shrink-0 @5xl:mt-0.5" />
        <span key={step}>{step}</span>
      </p>
    </div>
  )
}
