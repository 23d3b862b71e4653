import type { Contact } from '#contract/contact.ts'
import { stringifyJson } from '#contract/json.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { parseTimestamp } from '#contract/time.ts'

/** What this tab knew of a contact. `at`: from when on (ms); `stopLists`: undefined while nobody could tell. */
export type Seen = { at: number; contact: Contact; stopLists: readonly StopListRow[] | undefined }

/** What may change, and in which shape it is known. */
export type Values = {
  hlr: Contact['hlr']
  /** The channels on whose lists the phone is; undefined while nobody could tell. */
  stopLists: readonly Channel[] | undefined
  phone: string | null
  group: string
  field: unknown
  createdAt: string | null
  other: Contact['unknown']
}

export type Part = keyof Values

const channels = ['sms', 'viber', 'rcs'] as const
type Channel = (typeof channels)[number]

type Fact<P extends Part = Part> = { [Each in P]: { part: Each; id: string; value: Values[Each] } }[P]

/** A fact that is another one than at first. `before` or `now` is missing where there is none. */
export type Change = { part: Part; id: string; before?: Fact | undefined; now?: Fact | undefined; since: number }

/** More answers than these are not kept: the first one, and the latest. */
const mostKept = 10

/** Adds an answer to those that this tab has seen, unless it says the same as the last one. */
export function see(seen: readonly Seen[], next: Seen): readonly Seen[] {
  const last = seen.at(-1)
  if (!last) return [next]
  const { contact, stopLists = last.stopLists, at } = next
  if (contact === last.contact && stopLists === last.stopLists) return seen
  // What nobody could tell before is no change.
  if (last.stopLists === undefined && stopLists) return see([...seen.slice(0, -1), { ...last, stopLists }], next)
  if (isSame(factsOf({ at, contact, stopLists }), factsOf(last))) return seen
  const [first = next, ...others] = seen
  return [first, ...others.slice(2 - mostKept), { at, contact, stopLists }]
}

/** What differs from what this tab saw first, and since when it has seen that. @param timeZone BSG's, an IANA name */
export function changesOf(seen: readonly Seen[], timeZone: string): Change[] {
  const known = seen.map((one) => ({ at: one.at, facts: factsOf(one) }))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  return [...new Set([...last.facts.keys(), ...first.facts.keys()])].flatMap((key) => {
    const [before, now] = [first.facts.get(key), last.facts.get(key)]
    const fact = now ?? before
    if (!fact || textOf(before) === textOf(now) || isReveal(before, now)) return []
    if (isOldCheck(before, now, first.at, timeZone)) return []
    const lastOther = known.findLastIndex(({ facts }) => textOf(facts.get(key)) !== textOf(now))
    return [{ part: fact.part, id: fact.id, before, now, since: known[lastOther + 1]?.at ?? last.at }]
  })
}

function factsOf({ contact, stopLists }: Seen): Map<string, Fact> {
  const facts: Fact[] = [
    { part: 'hlr', id: '', value: contact.hlr },
    { part: 'stopLists', id: '', value: stopLists && channels.filter((name) => stopLists.some((row) => row[name])) },
    { part: 'phone', id: '', value: contact.phone },
    ...contact.groups.map(({ id, name }): Fact => ({ part: 'group', id: id ?? name, value: name })),
    ...contact.fields.map(({ id, value }): Fact => ({ part: 'field', id, value })),
    { part: 'createdAt', id: '', value: contact.createdAt },
    { part: 'other', id: '', value: contact.unknown },
  ]
  return new Map(facts.map((fact) => [`${fact.part} ${fact.id}`, fact]))
}

function textOf(fact: Fact | undefined): string | undefined {
  return fact && stringifyJson(fact.value)
}

function isSame(one: Map<string, Fact>, other: Map<string, Fact>): boolean {
  return one.size === other.size && [...one].every(([key, fact]) => textOf(fact) === textOf(other.get(key)))
}

/** The same status with another date is news only if the check is later than the first look. */
function isOldCheck(before: Fact | undefined, now: Fact | undefined, firstAt: number, timeZone: string): boolean {
  if (before?.part !== 'hlr' || now?.part !== 'hlr' || before.value.status !== now.value.status) return false
  const checkedAt = parseTimestamp(now.value.checkedAt ?? '', timeZone)
  return checkedAt === undefined || checkedAt <= firstAt
}

/** A phone that was masked and is revealed, or the other way round, is the one that it was. */
function isReveal(...facts: (Fact | undefined)[]): boolean {
  return facts.some((fact) => fact?.part === 'phone' && /[•*]/.test(fact.value ?? ''))
}
