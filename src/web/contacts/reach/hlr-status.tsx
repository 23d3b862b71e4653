import { useId } from 'react'
import type { Contact } from '#contract/contact.ts'
import { type HlrAge, type HlrFace, readHlr } from '#contract/hlr.ts'
import { useLanguage } from '../../texts/language.ts'
import type { With } from '../../texts/texts.ts'
import { relativeTime } from '../../time/time-format.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import { HlrPill } from './hlr-pill.tsx'

/** Where the status stands in its card, below the verdict. */
export const hlrClasses = 'mt-4 grid scroll-mt-4 gap-x-8 gap-y-3 border-line border-t pt-4 @3xl:grid-cols-[1fr_auto]'

type HlrStatusProps = {
  hlr: Contact['hlr']
  /** Whether the page has looked at a running check for as long as it does. */
  hasWaited: boolean
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  /** BSG's cabinet, where checks are started; empty where nobody has said its address. */
  cabinetUrl: string
}

/** Whether the phone was reachable, when that was found out, and how far that can be relied on. */
export function HlrStatus({ hlr, hasWaited, zone, now, cabinetUrl }: HlrStatusProps) {
  const headingId = useId()
  const language = useLanguage()
  const { hlr: texts } = language.texts
  const { face, age, checkedAt } = readHlr(hlr, zone.timeZone, now)
  const mark = hasWaited ? 'waiting' : markOf(face, age)
  const sentences = [face !== 'new' && texts.faces[face].sentence, mark && texts.ages[mark].sentence]
  const isDated = checkedAt !== undefined && age !== 'future'
  return (
    <section id="hlr" tabIndex={-1} aria-labelledby={headingId} className={hlrClasses}>
      <div>
        <h3 id={headingId} className="mb-2 font-semibold">
          {texts.heading}
        </h3>
        <div id="hlr-pill" className="flex flex-wrap items-center gap-x-3 gap-y-2">
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
        {face !== 'sent' && (
          <p className="mt-1 max-w-[80ch] text-muted text-small">
            <span>{texts.again}</span>
            {cabinetUrl !== '' && (
              <>
                {' '}
                <a href={cabinetUrl} target="_blank" rel="noopener noreferrer" className="text-accent underline">
                  {texts.cabinet}
                </a>
              </>
            )}
          </p>
        )}
      </div>
      {hlr.checkedAt !== null && (
        <div className="text-small @3xl:border-line @3xl:border-l @3xl:pl-6">
          <p className="font-medium">
            {checkedAt === undefined
              ? texts.checkDate
              : `${texts.checked}${isDated ? ` ${relativeTime(checkedAt, now, language)}` : ''}`}
          </p>
          <Timestamp text={hlr.checkedAt} zone={zone} />
        </div>
      )}
    </section>
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
