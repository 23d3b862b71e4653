import { type KeyboardEvent, useId, useState } from 'react'
import { messageStatusFacts } from '#contract/message-status.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { formatMinute } from '../../time/time-format.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { channelName } from './channel-name.ts'
import type { Found } from './delivery-queries.ts'
import { timeOf } from './say-how-far.ts'
import { inks } from './status-mark.tsx'
import { StripLegend } from './strip-legend.tsx'
import { type StripMark, stripMarks } from './strip-marks.ts'
import { StripShape } from './strip-shapes.tsx'
import { messagesOf } from './together.ts'

/** Pixels: the height of a mark, and of the line below all. */
const step = 12
const ground = 10

type TimeStripProps = { found: Found; zone: Zone; onGoTo: (messageId: number) => void }

/** The window of a search as a line, with a mark for each message at its time; the table below says the same. */
export function TimeStrip({ found: { meta, data }, zone, onGoTo }: TimeStripProps) {
  const texts = useDeliveryTexts()
  const { locale } = useLanguage()
  const { timeZone } = ownZone(zone)
  const id = useId()
  const [active, setActive] = useState<number>()
  const window = { from: Date.parse(meta.from), to: Date.parse(meta.to) }
  const messages = messagesOf(data)
  const marks = stripMarks(messages, window, zone.timeZone)
  if (marks.length === 0 || Number.isNaN(window.from + window.to)) return null
  const height = ground + (1 + Math.max(...marks.map(({ level }) => level))) * step
  const [from, to] = [timeOf(meta.from, locale, timeZone), timeOf(meta.to, locale, timeZone)]
  const readFrom =
    meta.readBackTo === null ? 0 : (Date.parse(meta.readBackTo) - window.from) / (window.to - window.from)

  function nameOf({ message, at }: StripMark): string {
    const label = texts.messages.statuses[messageStatusFacts(message.status).meaning]
    const channel = channelName(message.channel, texts.channels) ?? message.channel
    return `${channel}: ${label}, ${formatMinute(at, timeZone, locale)}`
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = marks.length - 1
    const moves: Record<string, number> = {
      ArrowLeft: active === undefined ? last : Math.max(0, active - 1),
      ArrowRight: active === undefined ? 0 : Math.min(last, active + 1),
      Home: 0,
      End: last,
    }
    if (Object.hasOwn(moves, event.key)) setActive(moves[event.key])
    else if (event.key === 'Enter') goTo(active)
    else return
    event.preventDefault()
  }

  function goTo(place: number | undefined) {
    const mark = place === undefined ? undefined : marks[place]
    if (mark) onGoTo(mark.message.id)
  }

  const chosen = active === undefined ? undefined : marks[active]
  return (
    <div>
      <div
        role="listbox"
        aria-label={texts.strip.label(marks.length, from, to)}
        aria-describedby={`${id}-hint`}
        aria-activedescendant={chosen && `${id}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setActive(undefined)}
        className="rounded-inner"
      >
        <svg role="presentation" width="100%" height={height} className="block overflow-visible">
          {readFrom > 0 && <rect width={`${readFrom * 100}%`} height={height} className="fill-warning-soft" />}
          <line x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-control" />
          {marks.map((mark, place) => {
            const { icon, tone } = messageStatusFacts(mark.message.status)
            const y = height - ground + 2 - mark.level * step
            return (
              <svg key={mark.message.id} role="presentation" x={`${mark.x * 100}%`} y={y} className="overflow-visible">
                <g
                  id={`${id}-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === active}
                  aria-label={nameOf(mark)}
                  onPointerEnter={() => setActive(place)}
                  onPointerDown={() => goTo(place)}
                  className={`cursor-pointer fill-current forced-colors:text-[CanvasText] ${inks[tone]}`}
                >
                  {/* Easier to hit than the mark. */}
                  <rect x="-12" y="-6" width="24" height="12" className="fill-transparent" />
                  {place === active && (
                    <circle
                      r="8"
                      fill="none"
                      strokeWidth="1.5"
                      className="stroke-accent forced-colors:stroke-[Highlight]"
                    />
                  )}
                  <StripShape icon={icon} />
                </g>
              </svg>
            )
          })}
        </svg>
      </div>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 text-label text-muted tabular-nums">
        <span>{from}</span>
        {readFrom > 0 && <span className="mr-auto text-warning">{`… ${texts.strip.unread}`}</span>}
        <span aria-hidden="true" className="font-medium text-ink">
          {chosen && nameOf(chosen)}
        </span>
        <span>{to}</span>
      </div>
      <p id={`${id}-hint`} hidden>
        {texts.strip.hint}
      </p>
      <StripLegend messages={messages} />
    </div>
  )
}
