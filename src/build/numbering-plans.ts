import { createRequire } from 'node:module'
import { getCountry } from 'countries-and-timezones'
import type { MetadataJson } from 'libphonenumber-js/core'
import type { Plugin } from 'vite'

const prefix = '\0virtual:numbering/plans-'

/** Zones that differ from what the country's phones go by: Crimea's phones are Russian, Xinjiang's clocks unofficial. */
const leftOut = new Set(['UA Europe/Simferopol', 'CN Asia/Urumqi'])

/** Offers libphonenumber's plans and the countries' time zones by the first digit of dialling codes; a page needs one. */
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
