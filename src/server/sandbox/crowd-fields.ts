import type { Country } from './countries.ts'
import type { Members } from './scene.ts'

export type Dice = {
  below: (limit: number) => number
  pick: <Item>(items: readonly Item[]) => Item
}

type Person = Dice & { number: number; country: Country }

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function randomDate({ below }: Dice, from: number, to: number): string {
  return `${from + below(to - from)}-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`
}

/** A moment in the years `from` up to `to`, exclusive, in One-API's format. */
export function randomTime(dice: Dice, from: number, to: number): string {
  const time = [dice.below(24), dice.below(60), dice.below(60)].map(twoDigits).join(':')
  return `${randomDate(dice, from, to)} ${time}`
}

const values: Record<number, (person: Person) => string | number> = {
  387701: ({ pick, country }) => pick(country.firstNames),
  387702: ({ pick, country }) => pick(country.familyNames),
  387703: ({ pick, country }) => pick(country.cities),
  387704: (person) => randomDate(person, 1945, 2007),
  387705: ({ below }) => String(below(120)),
  387706: ({ below }) => below(5000),
  387707: (person) => randomTime(person, 2023, 2025),
  387708: ({ pick }) => pick(['free', 'plus', 'business']),
  387709: ({ pick }) => pick(['en', 'de', 'uk', 'fr', 'ar']),
  387710: ({ number }) => `contact${number}@example.com`,
  387711: ({ number }) => `https://example.com/c/${number}`,
  387712: ({ below }) => (below(1_000_000) / 100).toFixed(2),
  387713: (person) => randomDate(person, 2019, 2025),
  387714: ({ country }) => country.name,
  387715: ({ pick }) => pick(['ACME', 'Zufafa Ltd', 'Mezemka & Söhne', 'Northwind', 'Contoso']),
  387716: ({ pick }) => pick(['Buyer', 'Engineer', 'Head of Support', 'Teacher', 'Owner']),
  387717: ({ below }) => 18 + below(70),
  387718: ({ below }) => String(below(100_000)).padStart(5, '0'),
  387719: ({ number }) => 700_000 + number,
  387720: ({ below }) => `batch ${1 + below(12)}`,
  387721: ({ pick }) => pick(['yes', 'no']),
  387722: (person) => randomTime(person, 2019, 2023),
  387723: ({ pick }) => pick(['Prefers SMS', 'Call after 5 pm', 'Asked for an invoice', '']),
  387724: ({ pick }) => pick(['#ff8800', '#0057b7', '#2e8b57']),
  387725: (person) => randomDate(person, 2025, 2027),
}

const makers = Object.entries(values)

/** First name, family name and city, which nearly every account keeps. */
const mostKept: ReadonlySet<string> = new Set(['387701', '387702', '387703'])

/** A map as One-API sends it; an empty list if there are no fields, as for one in twenty. */
export function crowdFields(person: Person): Members | [] {
  if (person.below(20) === 0) return []
  const share = person.below(70)
  const chosen = makers.flatMap(([id, value]) =>
    mostKept.has(id) || person.below(100) < share ? [[id, value(person)]] : [],
  )
  return Object.fromEntries(chosen)
}
