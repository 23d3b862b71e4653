import type { Contact } from '#contract/contact.ts'
import { type HlrAge, type HlrFace, readHlr } from '#contract/hlr.ts'
import { useLanguage } from '../../texts/language.ts'
import type { With } from '../../texts/texts.ts'
import { relativeTime } from '../../time/time-format.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import { HlrPill } from './hlr-pill.tsx'
import { StopListBadge, type StopLists } from './stop-lists.tsx'

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
  const { hlr: texts } = language.texts
  const { face, age, checkedAt, isReliable } = readHlr(hlr, zone.timeZone, now)
  const mark = hasWaited ? 'waiting' : markOf(face, age)
  const sentences = [
    face !== 'new' && texts.faces[face].sentence,
    face !== 'new' && isReliable && texts.faces[face].promise,
    mark && texts.ages[mark].sentence,
  ]
  const isDated = checkedAt !== undefined && age !== 'future'
  return (
    <Card id="hlr" heading={texts.heading} className={className}>
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-[1fr_auto]">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            {/* The names of a status and of BSG's word for it are often the same; keys beside each other may not be. */}
            <HlrPill key={`pill ${face}`} face={face} />
            {hlr.status !== '' && (
              <span key={`word ${hlr.status}`} className="font-mono text-muted text-small">
                <span className="sr-only">{`${texts.vendorWord} `}</span>
                <Verbatim text={hlr.status} />
              </span>
            )}
            {mark && (
              <Badge key={`mark ${mark}`} tone="warning">
                {texts.ages[mark].mark}
              </Badge>
            )}
          </div>
          <p className="mt-3 max-w-[80ch]">
            {face === 'new' && <Around sentence={texts.faces.new.sentence} word={hlr.status} />}
            <span>{sentences.filter(Boolean).join(' ')}</span>
          </p>
        </div>
        {hlr.checkedAt !== null && (
          <div className="text-small md:border-line md:border-l md:pl-6">
            <p className="font-medium">
              {checkedAt === undefined
                ? texts.checkDate
                : `${texts.checked}${isDated ? ` ${relativeTime(checkedAt, now, language)}` : ''}`}
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

/** A sentence around a word of BSG's. */
function Around({ sentence, word }: { sentence: With<string>; word: string }) {
  const [before, after] = sentence('\n').split('\n')
  return (
    <>
      <span>{before}</span>
      <Verbatim text={word} />
      <span>{`${after} `}</span>
    </>
  )
}

/** What has to be said of a check's age; a running check is not stale but still waiting. */
function markOf(face: HlrFace, age: HlrAge) {
  if (age === 'fresh') return undefined
  if (age === 'undated') return needsDate.has(face) ? age : undefined
  return face === 'sent' && age === 'stale' ? 'waiting' : age
}

/** Faces that tell of a moment, and little without it. */
const needsDate: ReadonlySet<HlrFace> = new Set<HlrFace>(['was-active', 'absent', 'unclear', 'barred'])
