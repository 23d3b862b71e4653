import type { Contact } from '#contract/contact.ts'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { readHlr } from './hlr.ts'
import { ageMarks, hlrTexts, stillWaiting } from './hlr-texts.ts'
import { StopListBadges, type StopLists } from './stop-lists.tsx'
import { relativeTime } from './time-format.ts'
import { Timestamp } from './timestamp.tsx'
import type { Zone } from './zone.ts'

type HlrStatusProps = {
  hlr: Contact['hlr']
  /** Undefined for a contact without a phone. */
  stopLists: StopLists | undefined
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
}

/** Whether the phone was reachable, when that was found out, and how far that can be relied on. */
export function HlrStatus({ hlr, stopLists, zone, now }: HlrStatusProps) {
  const { face, age, checkedAt } = readHlr(hlr, zone.timeZone, now)
  const { label, tone, icon: Icon, sentence, promise } = hlrTexts[face]
  const isReliable = age === 'fresh' || age === 'ageing' || age === 'undated'
  const ageMark = face === 'sent' && age === 'stale' ? stillWaiting : ageMarks[age]
  return (
    <Card heading="HLR status">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone={tone} size="large">
          <Icon aria-hidden="true" size={18} className="shrink-0" />
          {label}
        </Badge>
        {hlr.status !== '' && (
          <span className="font-mono text-muted text-small">
            <span className="sr-only">BSG’s word: </span>
            <bdi>{hlr.status}</bdi>
          </span>
        )}
        {ageMark && <Badge tone="warning">{ageMark.mark}</Badge>}
      </div>
      <p className="mt-3">
        {sentence} {isReliable && promise} {ageMark?.sentence}
      </p>
      {hlr.checkedAt !== null && (
        <div className="mt-3 text-small">
          <p className="font-medium">
            Checked{checkedAt !== undefined && age !== 'future' && ` ${relativeTime(checkedAt, now)}`}
          </p>
          <Timestamp text={hlr.checkedAt} zone={zone} />
        </div>
      )}
      {stopLists !== undefined && (
        <div className="mt-3 flex min-h-7 flex-wrap items-center gap-2 border-line border-t pt-3 text-small">
          <StopListBadges rows={stopLists} zone={zone} />
        </div>
      )}
    </Card>
  )
}
