import type { PhoneReading } from '../../phone/phone.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { agentTimeZone, tryIntl } from '../../time/intl.ts'
import { localTimes } from '../../time/local-times.ts'
import { originOutline } from './places.tsx'

type PhoneCountryProps = {
  /** Undefined until the numbering plans are here. */
  reading: PhoneReading | undefined
  /** Milliseconds since the epoch. */
  now: number
}

export function PhoneCountry({ reading, now }: PhoneCountryProps) {
  return reading ? <Facts reading={reading} now={now} /> : originOutline
}

/** Where the phone is from, of which kind it is, and how late it is there. All of it only by its digits. */
function Facts({ reading: { country, flag, type, timeZones }, now }: { reading: PhoneReading; now: number }) {
  const { locale } = useLanguage()
  const { types, timeThere, timesThere, night, fromDiallingCode } = useDeferredTexts().origin
  const times = localTimes(timeZones, now, locale, agentTimeZone())
  const facts = [
    country && nameOf(country, locale),
    type && types[type],
    times &&
      `${times.from === times.to ? timeThere(times.from) : timesThere(times.from, times.to)}${times.isNight ? `, ${night}` : ''}`,
  ].filter(Boolean)
  return (
    <p>
      {flag && (
        // The country's name stands beside it. Windows has no flags among its letters.
        <img
          src={flag}
          alt=""
          width={21}
          height={14}
          className="mr-1.5 inline-block h-3.5 w-5.25 rounded-xs align-[-2px] outline outline-line -outline-offset-1"
        />
      )}
      <span>{facts.join(' · ')}</span>
      {times && <span className="text-small">{` (${fromDiallingCode})`}</span>}
    </p>
  )
}

/** A country's name, or its code where the browser has no name for it. */
function nameOf(country: string, locale: string): string {
  return tryIntl(() => new Intl.DisplayNames(locale, { type: 'region' }).of(country), undefined) ?? country
}
