import type { ReactNode } from 'react'
import type { PhoneReading } from '../../phone/phone.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { agentTimeZone, tryIntl } from '../../time/intl.ts'
import { localTimes } from '../../time/local-times.ts'

type PhoneCountryProps = {
  /** Undefined until the numbering plans are here. */
  reading: PhoneReading | undefined
  /** Stands here until then. */
  outline: ReactNode
  /** Milliseconds since the epoch. */
  now: number
}

export function PhoneCountry({ reading, outline, now }: PhoneCountryProps) {
  return reading ? <Facts reading={reading} now={now} /> : outline
}

/** Where the phone is from, of which kind it is, and how late it is there. All of it only by its digits. */
function Facts({ reading: { country, type, timeZones }, now }: { reading: PhoneReading; now: number }) {
  const { locale } = useLanguage()
  const { types, timeThere, timesThere, fromDiallingCode } = useDeferredTexts().origin
  const times = localTimes(timeZones, now, locale, agentTimeZone())
  const facts = [
    country && nameOf(country, locale),
    type && types[type],
    times && (times.from === times.to ? timeThere(times.from) : timesThere(times.from, times.to)),
  ].filter((fact) => fact !== undefined && fact !== '')
  return (
    <>
      {country && <span aria-hidden="true">{`${flagOf(country)} `}</span>}
      <span>{facts.join(' · ')}</span>
      {times && <span className="text-small">{` (${fromDiallingCode})`}</span>}
    </>
  )
}

/** A country's name, or its code where the browser has no name for it. */
function nameOf(country: string, locale: string): string {
  return tryIntl(() => new Intl.DisplayNames(locale, { type: 'region' }).of(country), undefined) ?? country
}

/** A country's flag as an emoji: its ISO 3166 code in regional indicators. Systems without flags show the letters. */
function flagOf(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return ''
  return [...country].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join('')
}
