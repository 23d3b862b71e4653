import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getCountry } from 'countries-and-timezones'
import type { MetadataJson } from 'libphonenumber-js/core'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const flagFolder = join(dirname(require.resolve('country-flag-icons/package.json')), '3x2')

const prefix = '\0virtual:numbering/plans-'

/** Zones that differ from what the country's phones go by: Crimea's phones are Russian, Xinjiang's clocks unofficial. */
const leftOut = new Set(['UA Europe/Simferopol', 'CN Asia/Urumqi'])

/** Offers libphonenumber's plans, the countries' time zones and their flags' addresses by the first digit of dialling codes; a page needs one. */
export function numberingPlans(): Plugin {
  return {
    name: 'contact-desk:numbering-plans',
    resolveId: { filter: { id: /^virtual:numbering\/plans-[1-9]$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:numbering\/plans-/ },
      handler(id) {
        const plans = plansOf(id.slice(prefix.length))
        const countries = Object.keys(plans.timeZones)
        const imports = countries.map((code) => `import ${code} from '${flagFolder}/${code}.svg?url&no-inline'\n`)
        return `${imports.join('')}export const plans = {
          ...JSON.parse(${JSON.stringify(JSON.stringify(plans))}),
          flags: { ${countries.join(', ')} },
        }`
      },
    },
  }
}

function plansOf(firstDigit: string) {
  const metadata: MetadataJson = require('libphonenumber-js/metadata.max.json')
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
