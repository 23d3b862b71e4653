import { Ban, Check, CircleAlert, CircleQuestionMark, Clock, RefreshCw, X } from 'lucide'
import { useEffect, useRef } from 'react'
import type { Outcome, VerdictTone } from '#contract/verdict-table.ts'
import { toneClasses } from '../../ui/badge.tsx'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { announce } from '../../ui/live-region.tsx'
import type { SaidRow, SaidVerdict } from './say-verdict.ts'
import { VerdictOutline, verdictPlace } from './verdict-outline.tsx'

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

const inks: Record<VerdictTone, string> = {
  good: 'text-good',
  neutral: 'text-neutral',
  info: 'text-info',
  warning: 'text-warning',
  bad: 'text-bad',
}

/** An amber "not known" could not be asked for, which is no answer about the person. */
function iconOf({ outcome, tone }: Pick<SaidRow, 'outcome' | 'tone'>): IconNode {
  return outcome === 'not-known' && tone === 'warning' ? CircleAlert : icons[outcome]
}

/** Whether a person can be reached: in one sentence, and by channel with the reasons; undefined while that is on its way. */
export function Verdict({ said }: { said: SaidVerdict | undefined }) {
  return said ? <Said said={said} /> : <VerdictOutline />
}

function Said({ said }: { said: SaidVerdict }) {
  const { tone, sentence, rows } = said

  // Screen readers are outside of React: they hear of what changes while the page is open.
  const heard = useRef(sentence)
  useEffect(() => {
    if (heard.current !== sentence) announce(sentence)
    heard.current = sentence
  }, [sentence])

  return (
    <div className={verdictPlace}>
      <p
        className={`flex items-start gap-2.5 rounded-control border px-3.5 py-2 font-semibold @3xl:text-section ${toneClasses[tone]}`}
      >
        <Icon node={iconOf(said)} size={20} className="mt-px shrink-0 @3xl:mt-0.5" />
        <span key={sentence}>{sentence}</span>
      </p>
      <dl className="mt-2 divide-y divide-line">
        {rows.map((row) => (
          <Row key={row.channel} row={row} />
        ))}
      </dl>
    </div>
  )
}

function Row({ row }: { row: SaidRow }) {
  const { name, tone, answer, reason } = row
  return (
    <div className="grid grid-cols-[5rem_1fr] gap-x-2 py-1.5 print:py-0 @3xl:grid-cols-[5.5rem_15rem_1fr]">
      <dt className="font-medium">{name}</dt>
      <dd className={`flex items-start gap-1.5 font-medium ${inks[tone]}`}>
        <Icon node={iconOf(row)} size={16} className="mt-[3px] shrink-0" />
        <span key={answer}>{answer}</span>
      </dd>
      <dd className="col-span-2 text-muted text-small @3xl:col-span-1 @3xl:pt-0.5">
        <span key={reason}>{reason}</span>
      </dd>
    </div>
  )
}
