import type { Contact } from '#contract/contact.ts'
import { useLanguage } from '../texts/language.ts'
import { useHasPainted } from '../ui/after-paint.ts'
import { Badge } from '../ui/badge.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { type HlrAge, type HlrFace, readHlr } from './hlr.ts'
import { hlrFaces } from './hlr-faces.ts'
import { StopListBadge, type StopLists } from './stop-lists.tsx'
import { relativeTime } from './time-format.ts'
import { Timestamp } from './timestamp.tsx'
import type { Zone } from './zone.ts'

type HlrStatusProps = {
  hlr: Contact['hlr']
  /** Whether the page has looked at a running check for as long as it does. */
  hasWaited: boolean
  /** Undefined for a contact without a phone. */
  stopLists: StopLists | undefined
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  className: string
}

/** Whether the phone was reachable, when that was found out, and how far that can be relied on. */
export function HlrStatus({ hlr, hasWaited, stopLists, zone, now, className }: HlrStatusProps) {
  const language = useLanguage()
  const hasPainted = useHasPainted()
  const { hlr: texts } = language.texts
  const { face, age, checkedAt } = readHlr(hlr, zone.timeZone, now)
  const { tone, icon } = hlrFaces[face]
  const { label, sentence, promise } = texts.faces[face]
  const isReliable = age === 'fresh' || age === 'ageing' || age === 'undated'
  const mark = hasWaited ? 'waiting' : markOf(face, age)
  return (
    <Card id="hlr" heading={texts.heading} className={className}>
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-[1fr_auto]">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Badge tone={tone} size="large">
              <Icon node={icon} size={18} className="shrink-0" />
              {label}
            </Badge>
            {hlr.status !== '' && (
              <span className="font-mono text-muted text-small">
                <span className="sr-only">{texts.vendorWord} </span>
                <bdi>{hlr.status}</bdi>
              </span>
            )}
            {mark && <Badge tone="warning">{texts.ages[mark].mark}</Badge>}
          </div>
          <p className="mt-3 max-w-[80ch]">
            {sentence} {isReliable && promise} {mark && texts.ages[mark].sentence}
          </p>
        </div>
        {hlr.checkedAt !== null && (
          <div className="text-small md:w-80 md:border-line md:border-l md:pl-6">
            <p className="font-medium">
              {texts.checked}
              {hasPainted &&
                checkedAt !== undefined &&
                age !== 'future' &&
                ` ${relativeTime(checkedAt, now, language)}`}
            </p>
            <Timestamp text={hlr.checkedAt} zone={zone} />
          </div>
        )}
      </div>
      {stopLists !== undefined && (
        // As high as its longest text, so that nothing moves when it comes.
        <div className="mt-4 -mb-2 flex min-h-19 flex-wrap content-center items-center gap-x-2 gap-y-1 border-line border-t pt-2 text-small sm:min-h-10">
          <StopListBadge rows={stopLists} zone={zone} />
        </div>
      )}
    </Card>
  )
}

/** What has to be said of a check's age; a running check is not stale but still waiting. */
function markOf(face: HlrFace, age: HlrAge) {
  if (age === 'fresh' || age === 'undated') return undefined
  return face === 'sent' && age === 'stale' ? 'waiting' : age
}
