import { Ban } from 'lucide-react'
import type { StopListRow } from '#contract/stop-list.ts'
import { textOf } from '#contract/wire.ts'
import { Badge } from '../ui/badge.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timestamp } from './timestamp.tsx'
import type { Zone } from './zone.ts'

/** What is known of a phone's stop lists. */
export type StopLists = StopListRow[] | 'loading' | 'unavailable'

const channels = [
  { key: 'sms', name: 'SMS' },
  { key: 'viber', name: 'Viber' },
  { key: 'rcs', name: 'RCS' },
] as const

/** On which channels BSG does not send to the phone. It says nothing about calls. */
export function StopListBadges({ rows, zone }: { rows: StopLists; zone: Zone }) {
  if (rows === 'loading') {
    return (
      <>
        <span className="sr-only">Loading the stop lists</span>
        <Skeleton className="h-6 w-40" />
      </>
    )
  }
  if (rows === 'unavailable') return <span className="text-muted">Stop lists could not be checked</span>
  const stopped = channels.filter(({ key }) => rows.some((row) => row[key]))
  if (stopped.length === 0) return <span className="text-muted">On no stop list</span>
  return (
    <>
      {stopped.map(({ key, name }) => (
        <Badge key={key} tone="bad">
          <Ban aria-hidden="true" size={14} />
          On the {name} stop list
        </Badge>
      ))}
      {rows.map(({ createdAt, unknown }, index) => (
        // Rows have no name of their own and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="w-full">
          {createdAt !== null && (
            <div className="flex flex-wrap gap-x-2">
              since <Timestamp text={createdAt} zone={zone} />
            </div>
          )}
          {unknown.map(({ name, value }) => (
            <p key={name} className="text-muted" dir="auto">
              {name}: {textOf(value)}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
