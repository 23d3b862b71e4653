import { useId } from 'react'
import type { Contact } from '#contract/contact.ts'
import { type HlrAge, type HlrFace, readHlr } from '#contract/hlr.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { relativeTime } from '../../time/time-format.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import { HlrPill } from './hlr-pill.tsx'
import { hlrPlace } from './reach-places.tsx'

type HlrStatusProps = {
  /** The contact's. */
  id: number
  hlr: Contact['hlr']
  /** Whether there may be a number that can be checked. */
  hasNumber: boolean
  /** Whether all else says too that the person can be reached. */
  isSure: boolean
  /** Whether the page has looked at a running check for as long as it does. */
  hasWaited: boolean
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  /** BSG's cabinet, where checks are started; empty where nobody has said its address. */
  cabinetUrl: string
}

const HlrChange = loadAfterPaint(async () => (await loadLater()).HlrChange)

/** Whether the phone was reachable, when that was found out, and how far that can be relied on. */
export function HlrStatus({ id, hlr, hasNumber, isSure, hasWaited, zone, now, cabinetUrl }: HlrStatusProps) {
  const headingId = useId()
  const language = useLanguage()
  const { hlr: texts } = language.texts
  const { face: said, age, checkedAt } = readHlr(hlr, zone.timeZone, now)
  const isUnchecked = said === 'never' || said === 'none'
  const face = isUnchecked && !hasNumber ? 'no-number' : said
  const mark = hasWaited ? 'waiting' : markOf(said, age)
  const isDated = checkedAt !== undefined && age !== 'future'
  const label = said === 'sent' ? texts.started : texts.checked
  return (
    <section id="hlr" tabIndex={-1} aria-labelledby={headingId} className={hlrPlace}>
      <h3 id={headingId} className="mb-2 font-semibold">
        {texts.heading}
      </h3>
      <div id="hlr-pill" className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {/* The names of a status and of BSG's word for it are often the same; keys beside each other may not be. */}
        <HlrPill key={`pill ${face}`} face={face} isSure={isSure} />
        {mark && (
          <Badge key={`mark ${mark}`} tone="warning">
            {texts.ages[mark].mark}
          </Badge>
        )}
        <HlrChange id={id} zone={zone} />
      </div>
      {hlr.checkedAt !== null && (
        <p className="mt-2 text-small">
          <span>
            {checkedAt === undefined
              ? texts.checkDate
              : `${label}${isDated ? ` ${relativeTime(checkedAt, now, language)}` : ''}`}
          </span>
          {isDated ? <span>{' · '}</span> : ' '}
          <Timestamp text={hlr.checkedAt} zone={zone} />
        </p>
      )}
      <p className="mt-2 max-w-[80ch] text-small">
        <span>{texts.faces[face].sentence}</span>
        {mark && <span>{` ${texts.ages[mark].sentence}`}</span>}
      </p>
      <p className="mt-1 max-w-[80ch] text-muted text-small">
        {face !== 'sent' && (
          <>
            <span>{face === 'no-number' ? texts.mend : texts.again}</span>
            {cabinetUrl !== '' && (
              <>
                {' '}
                <a href={cabinetUrl} target="_blank" rel="noopener noreferrer" className="text-accent underline">
                  {texts.cabinet}
                </a>
              </>
            )}
          </>
        )}
        {hlr.status !== '' && (
          <span key={`word ${hlr.status}`} className="block font-mono">
            <span>{`${texts.vendorWord} `}</span>
            <Verbatim text={hlr.status} />
          </span>
        )}
      </p>
    </section>
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
