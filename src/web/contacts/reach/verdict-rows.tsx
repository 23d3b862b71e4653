import type { VerdictTone } from '#contract/verdict-table.ts'
import { Icon } from '../../ui/icon.tsx'
import { rowsOutline, rowsPlace } from './reach-places.tsx'
import type { SaidRow } from './say-verdict.ts'
import { iconOf } from './verdict.tsx'

const inks: Record<VerdictTone, string> = {
  good: 'text-good',
  neutral: 'text-neutral',
  info: 'text-info',
  warning: 'text-warning',
  bad: 'text-bad',
}

/** Whether each channel reaches a person, and why. On a narrow screen channels of which the same is said share a row. */
export function VerdictRows({ rows }: { rows: SaidRow[] | undefined }) {
  if (!rows) return rowsOutline
  return (
    <dl className={rowsPlace}>
      {rows.map((row) => (
        <Row key={row.channel} row={row} alike={rows.filter(({ saidBy }) => saidBy === row.channel)} />
      ))}
    </dl>
  )
}

function Row({ row, alike }: { row: SaidRow; alike: SaidRow[] }) {
  const { name, tone, answer, reason, saidBy } = row
  const place = saidBy === undefined ? 'grid' : 'hidden @[35.5rem]:grid'
  return (
    <div
      className={`${place} grid-cols-[minmax(5rem,auto)_minmax(8.5rem,1fr)] gap-x-3 py-1.5 print:py-0 @[35.5rem]:grid-cols-[5.5rem_15rem_1fr] @[35.5rem]:gap-x-2`}
    >
      <dt className="font-medium">
        <span>{name}</span>
        {alike.map((other) => (
          <span key={other.channel} className="@[35.5rem]:hidden">{`, ${other.name}`}</span>
        ))}
      </dt>
      <dd className={`flex items-start gap-1.5 font-medium ${inks[tone]}`}>
        <Icon node={iconOf(row)} size={16} className="mt-[3px] shrink-0" />
        <span key={answer}>{answer}</span>
      </dd>
      <dd className="col-span-2 text-muted text-small @[35.5rem]:col-span-1 @[35.5rem]:pt-0.5">
        <span key={reason}>{reason}</span>
      </dd>
    </div>
  )
}
