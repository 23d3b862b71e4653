import { parseTimestamp } from '#contract/time.ts'
import { useLanguage } from '../texts/language.ts'
import { Verbatim } from '../ui/verbatim.tsx'
import { currentZoneName } from './current-zone-name.ts'
import { isKnownZone } from './intl.ts'
import type { Zone } from './zone.ts'

export type OddTimeProps = { text: string; zone: Zone }

/** A timestamp that cannot be read as an instant, as it came, and why it is not on the agent's clock. */
export function OddTime({ text, zone }: OddTimeProps) {
  const { dates } = useLanguage().texts
  // A browser that lacks the zone's clocks can still show what they showed.
  const isLocalTime = !isKnownZone(zone.timeZone) && parseTimestamp(text, 'UTC') !== undefined
  return (
    <span className="text-muted">
      {text === '' ? <span>{dates.empty}</span> : <Verbatim text={text} className="font-mono" />}{' '}
      <span className="block">
        {isLocalTime ? `${currentZoneName(zone.timeZone)} ${dates.unknownZone}` : dates.unreadable}
      </span>
    </span>
  )
}
