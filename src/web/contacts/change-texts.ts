import type { FieldDefinition } from '#contract/field.ts'
import { readHlr } from '#contract/hlr.ts'
import type { DeferredTexts } from '../texts/deferred-texts.ts'
import type { Language } from '../texts/language.ts'
import type { Zone } from '../time/zone.ts'
import type { Change, Part, Values } from './changes.ts'
import { fieldRows } from './fields/field-rows.ts'
import { readValue } from './fields/field-value.ts'
import { listOf } from './reach/verdict-sentence.ts'

type Surroundings = {
  definitions: FieldDefinition[]
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
  language: Language
  deferred: DeferredTexts
}

/** Names a fact, and says what its value is. */
type Reader<P extends Part> = { what: string; read: (value: Values[P]) => string }

type Readers = { [P in Part]: (around: Surroundings, id: string) => Reader<P> }

/** Of a value; the whole one stands among the fields. */
const mostLetters = 200

const readers: Readers = {
  hlr: ({ zone, now, language: { texts } }) => ({
    what: texts.hlr.heading,
    read: (hlr) => texts.hlr.faces[readHlr(hlr, zone.timeZone, now).face].label,
  }),
  stopLists: ({ deferred }) => ({
    what: deferred.changed.stopLists,
    read: (names = []) =>
      listOf(
        names.map((name) => deferred.verdict.channels[name]),
        deferred.verdict.and,
      ) || deferred.stopLists.none,
  }),
  phone: ({ language: { texts }, deferred }) => ({
    what: deferred.changed.phone,
    read: (phone) => phone ?? texts.phone.none,
  }),
  group: ({ language: { texts }, deferred }, id) => ({
    what: deferred.changed.group,
    read: (name) => name || texts.groups.unnamed(id),
  }),
  field({ definitions, zone, language }, id) {
    const { visible, hidden } = fieldRows([{ id, value: null }], definitions, language.texts)
    const { name = id, type = 'text' } = visible[0] ?? hidden[0] ?? {}
    return {
      what: name,
      read: (value) =>
        readValue(value, type, zone, language)?.text.slice(0, mostLetters) ?? language.texts.fields.empty,
    }
  },
  createdAt: ({ deferred: { dates } }) => ({
    what: dates.createdAt,
    read: (date) => date ?? dates.none,
  }),
  other: ({ deferred }) => ({ what: deferred.other.heading, read: () => deferred.changed.other }),
}

/** A change in words: what has changed, what it is now, and what it was unless the same words say both. */
export function changeTexts({ part, id, before, now }: Change, around: Surroundings) {
  const { notThere, gone, again } = around.deferred.changed
  const [was, is] = [before, now].map((fact) => fact && readFact(fact, around))
  const { what } = readers[part](around, id)
  if (was !== is || is === undefined) return { what, is: is ?? gone, was: was ?? notThere }
  return { what, is: part === 'hlr' ? `${is} (${again})` : is, was: undefined }
}

function readFact<P extends Part>(fact: { part: P; id: string; value: Values[P] }, around: Surroundings): string {
  return readers[fact.part](around, fact.id).read(fact.value)
}
