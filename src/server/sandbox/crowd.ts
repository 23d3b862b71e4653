import { type Country, countries } from './countries.ts'
import { crowdFields, type Dice, randomTime } from './crowd-fields.ts'
import { crowdGroups } from './groups.ts'
import { createRandom } from './random.ts'
import { type Ago, day, type Members, minute } from './scene.ts'

export const firstCrowdId = 300_000_001
export const crowdSize = 10_000

/** Milliseconds; it does not grow with time. Absent if there was no check. */
type CrowdMember = { contact: Members; age: number | undefined }

/** HLR words, and the greatest age of their checks. */
const hlrAnswers: readonly { status: string; oldest: number }[] = [
  { status: 'active', oldest: 60 * day },
  { status: 'active', oldest: 7 * day },
  { status: 'active', oldest: day },
  { status: 'absent', oldest: 5 * day },
  { status: 'unknown', oldest: 10 * day },
  { status: 'failed', oldest: day },
  { status: 'sent', oldest: 20 * minute },
  { status: 'barred', oldest: 14 * day },
]

export function createDice(seed: number): Dice {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
  }
}

function countryOf(index: number): Country {
  const country = countries[index % countries.length]
  if (!country) throw new RangeError('No countries')
  return country
}

/** @param index from 0 */
export function phoneAt(index: number): number {
  // 7919 and 100000 have no common divisor, so no number occurs twice.
  const ending = (Math.floor(index / countries.length) * 7919) % 100_000
  return Number(`${countryOf(index).phonePrefix}${String(ending).padStart(5, '0')}`)
}

function createMember(index: number): CrowdMember {
  const dice = createDice(index)
  const { status, oldest } = dice.pick(hlrAnswers)
  const age = dice.below(3) === 0 ? undefined : dice.below(oldest)
  const groups = new Set(Array.from({ length: dice.below(5) }, () => dice.pick(crowdGroups)))
  return {
    contact: {
      id: firstCrowdId + index,
      phone: phoneAt(index),
      fields: crowdFields({ ...dice, number: index + 1, country: countryOf(index) }),
      groups: [...groups],
      hlr_status: age === undefined ? 'unknown' : status,
      created_at: randomTime(dice, 2021, 2025),
    },
    age,
  }
}

let members: readonly CrowdMember[] | undefined

/** Ten thousand contacts, the same in every process, made on demand. */
function crowd(): readonly CrowdMember[] {
  members ??= Array.from({ length: crowdSize }, (_, index) => createMember(index))
  return members
}

function tell({ contact, age }: CrowdMember, ago: Ago): Members {
  return { ...contact, hlr_last_check: age === undefined ? null : ago(age) }
}

export function crowdContact(id: number, ago: Ago): Members | undefined {
  const index = id - firstCrowdId
  return index >= 0 && index < crowdSize ? tell(createMember(index), ago) : undefined
}

export function crowdContacts(ago: Ago): Members[] {
  return crowd().map((member) => tell(member, ago))
}

/** Five in a hundred phones are on a stop list. */
export function crowdStopListPhones(): number[] {
  return Array.from({ length: crowdSize / 20 }, (_, place) => phoneAt(place * 20 + 7))
}
