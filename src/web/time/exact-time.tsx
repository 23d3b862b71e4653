import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { currentZoneName } from './current-zone-name.ts'
import { agentTimeZone } from './intl.ts'
import { formatInstant } from './time-format.ts'
import { type InstantProps, Minute } from './timestamp.tsx'
import { zoneWithClocks } from './zone.ts'

/** A time to the minute that tells, by pointer, focus or touch, the second on the agent's clock and on upstream's. */
export function ExactTime(props: InstantProps) {
  const [isOpen, setIsOpen] = useState(false)
  const whole = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const tipId = useId()

  // Where there is room for it is the window's, and so are the deeds that put it away.
  useLayoutEffect(() => {
    if (!isOpen) return
    const stayBeside = () => whole.current && tip.current && place(tip.current, whole.current)
    stayBeside()
    // The focus may have scrolled the page.
    window.addEventListener('scroll', stayBeside, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', stayBeside, { capture: true })
  }, [isOpen])

  useEffect(() => {
    if (!isOpen) return
    const close = () => setIsOpen(false)
    const closeOutside = ({ target }: Event) => {
      if (!whole.current?.contains(target as Node)) close()
    }
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    window.addEventListener('pointerdown', closeOutside)
    window.addEventListener('keydown', closeByKey)
    return () => {
      window.removeEventListener('pointerdown', closeOutside)
      window.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])

  return (
    <span
      ref={whole}
      onPointerEnter={({ pointerType }) => setIsOpen((was) => was || pointerType === 'mouse')}
      onPointerLeave={({ pointerType }) => setIsOpen((was) => was && pointerType !== 'mouse')}
    >
      <button
        type="button"
        aria-describedby={tipId}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onClick={() => setIsOpen(true)}
        className="-my-px cursor-help rounded-inner py-px text-left underline decoration-control decoration-dotted underline-offset-4 print:hidden"
      >
        <Minute {...props} />
      </button>
      <span
        ref={tip}
        id={tipId}
        role="tooltip"
        hidden={!isOpen}
        className="fixed z-20 w-max max-w-[calc(100vw-1rem)] py-1 print:hidden"
      >
        <span className="block rounded-control border border-control bg-surface px-3 py-2 text-ink text-small tabular-nums shadow-lg">
          <Clocks {...props} />
        </span>
      </span>
      {/* Nobody can ask a sheet of paper. */}
      <span className="hidden tabular-nums print:inline">
        <Clocks {...props} />
      </span>
    </span>
  )
}

/** Below the anchor, or above it where there is no room. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom } = anchor.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isBelow = bottom + box.offsetHeight <= clientHeight
  box.style.left = `${Math.max(8, Math.min(left, clientWidth - box.offsetWidth - 8))}px`
  box.style.top = `${isBelow ? bottom : top - box.offsetHeight}px`
}

/** Both clocks, or one where they show the same. */
function Clocks({ instant, zone }: InstantProps) {
  const { locale } = useLanguage()
  const { yourTime } = useDeferredTexts().dates
  const { timeZone } = zoneWithClocks(zone)
  const agentZone = agentTimeZone()
  const upstreamTime = formatInstant(instant, timeZone, locale)
  const agentTime = agentZone === undefined ? upstreamTime : formatInstant(instant, agentZone, locale)
  return (
    <>
      {agentTime !== upstreamTime && (
        <span className="block">{`${agentTime} ${currentZoneName(agentZone ?? '')} ${yourTime}`}</span>
      )}
      <span className="block">{`${upstreamTime} ${currentZoneName(timeZone)}`}</span>
    </>
  )
}
