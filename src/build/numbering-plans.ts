import { createRequire } from 'node:module'
import { getCountry } from 'countries-and-timezones'
import type { MetadataJson } from 'libphonenumber-js/core'
import type { Plugin } from 'vite'

const prefix = '\0virtual:numbering/plans-'

/**
 * Zones by which no phone's local time should be told: another country's clocks in a place that its numbering plan has
 * left (Crimea has had Russian numbers since 2014), and clocks that are not the official ones (Xinjiang).
 */
const leftOut = new Set(['UA Europe/Simferopol', 'CN Asia/Urumqi'])

/**
 * Offers the numbering plans of libphonenumber, and the time zones of their countries by the tz database, in nine
 * parts: `virtual:numbering/plans-3` is for the dialling codes that begin with 3. A contact's page needs one of them.
 */
export function numberingPlans(): Plugin {
  return {
    name: 'contact-desk:numbering-plans',
    resolveId: { filter: { id: /^virtual:numbering\/plans-[1-9]$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:numbering\/plans-/ },
      handler: (id) =>
        `export const plans = JSON.parse(${JSON.stringify(JSON.stringify(plansOf(id.slice(prefix.length))))})`,
    },
  }
}

function plansOf(firstDigit: string) {
  const metadata: MetadataJson = createRequire(import.meta.url)('libphonenumber-js/metadata.max.json')
  const ofPart = <Value>(byCode: Record<string, Value>) =>
    Object.fromEntries(Object.entries(byCode).filter(([code]) => code.startsWith(firstDigit)))
  const codes = ofPart(metadata.country_calling_codes)
  const countries = Object.values(codes).flat()
  const pick = <Value>(of: (country: string) => Value) =>
    Object.fromEntries(countries.map((country) => [country, of(country)]))
  return {
    metadata: {
      ...metadata,
      country_calling_codes: codes,
      countries: pick((country) => metadata.countries[country as keyof typeof metadata.countries]),
      nonGeographic: ofPart(metadata.nonGeographic),
    },
    timeZones: pick(
      (country) => getCountry(country)?.timezones.filter((zone) => !leftOut.has(`${country} ${zone}`)) ?? [],
    ),
  }
}
