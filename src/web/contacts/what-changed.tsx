import { useEffect, useRef } from 'react'
import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import { readHlr } from '#contract/hlr.ts'
import type { StopLists } from '#contract/verdict.ts'
import { type ProblemKind, problemTitle } from '../problem-kind.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { formatTimeThere } from '../time/today-format.ts'
import { ownZone, type Zone } from '../time/zone.ts'
import { announce } from '../ui/live-region.tsx'
import { Verbatim } from '../ui/verbatim.tsx'
import { changeTexts } from './change-texts.ts'
import { changesOf, type Part } from './changes.ts'
import { useSeen } from './seen.ts'

export type WhatChangedProps = {
  contact: Contact
  stopLists: StopLists | undefined
  definitions: FieldDefinition[] | 'loading' | 'unavailable'
  /** When the latest of them came (ms). */
  answeredAt: number
  /** Milliseconds since the epoch. */
  now: number
  zone: Zone
  /** Why the contact could not be refreshed. */
  failure: { kind: ProblemKind } | null
}

/** More changes than these are counted. */
const mostShown = 8

/** What is not as this tab saw it first, and since when; and says to screen readers what changes. */
export function WhatChanged(props: WhatChangedProps) {
  const { contact, stopLists, answeredAt, now, zone, failure } = props
  const language = useLanguage()
  const deferred = useDeferredTexts()
  const rows = Array.isArray(stopLists) ? stopLists : undefined
  const definitions = Array.isArray(props.definitions) ? props.definitions : []
  const changes = changesOf(useSeen({ at: answeredAt, contact, stopLists: rows }), zone.timeZone)
  const { timeZone } = ownZone(zone)
  const lines = changes.map((change) => ({
    ...changeTexts(change, { definitions, zone, now, language, deferred }),
    key: `${change.part} ${change.id}`,
    part: change.part,
    since: formatTimeThere(change.since, timeZone, language.locale, timeZone),
  }))

  // A status grows old by itself too.
  const { hlr } = language.texts
  const status = `${hlr.heading}: ${hlr.faces[readHlr(contact.hlr, zone.timeZone, now).face].label}`
  const others = lines.filter(({ part }) => part !== 'hlr').map(({ what, is }) => `${what}: ${is}`)
  const news = failure
    ? [problemTitle(language.texts, failure.kind, contact.id)]
    : [status, ...others.slice(0, mostShown)]
  useNews(news, language)

  if (lines.length === 0) return null
  const { changed } = deferred
  return (
    <section aria-label={changed.heading} className="mt-4 rounded-card border border-info-line bg-info-soft px-4 py-3">
      <ul className="grid gap-1.5">
        {lines.slice(0, mostShown).map(({ key, part, what, is, was, since }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-2">
            <Said isOurs={part !== 'field'} className="text-info text-small" text={what} />
            <Said isOurs={ours.has(part)} className="font-semibold" text={is} />
            <span className="text-info text-small">{changed.since(since)}</span>
            {was !== undefined && (
              <span className="text-info text-small">
                <span>{`${changed.before} `}</span>
                <Said isOurs={ours.has(part)} text={was} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {lines.length > mostShown && (
        <p className="mt-1.5 text-info text-small">{changed.more(lines.length - mostShown)}</p>
      )}
    </section>
  )
}

const ours: ReadonlySet<Part> = new Set<Part>(['hlr', 'stopLists', 'other'])

/** What is not our own word is for no translator. */
function Said({ isOurs, className = '', text }: { isOurs: boolean; className?: string; text: string }) {
  return isOurs ? <span className={className}>{text}</span> : <Verbatim className={className} text={text} />
}

/** Announces what was not so a moment ago. Another language is no news. */
function useNews(news: string[], language: unknown): void {
  const said = useRef<{ news: string[]; language: unknown }>(undefined)
  const text = news.join('\n')

  // Screen readers are outside of React.
  useEffect(() => {
    const before = said.current
    const all = text.split('\n')
    said.current = { news: all, language }
    const fresh = all.filter((sentence) => !before?.news.includes(sentence))
    if (before?.language === language && fresh.length > 0) announce(fresh.join('. '))
  }, [text, language])
}
