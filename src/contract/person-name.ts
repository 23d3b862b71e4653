import { chosenFields } from './chosen-fields.ts'
import type { ContactField } from './contact.ts'
import type { FieldDefinition } from './field.ts'
import { isFamilyFirst, type NamePart, nameWord } from './name-words.ts'

export type PersonName = {
  text: string
  /** The names of the fields that it is made of, in its order. */
  from: string[]
}

type Piece = { field: string; text: string; language: string; part: NamePart }

/** Longer texts are no names. */
const longest = 120

/**
 * A person's name as their custom fields tell it; undefined where none does.
 * @param nameFields names or IDs of the fields that make it, in their order; where there are none, fields count that
 * are commonly called so
 */
export function personName(
  fields: readonly ContactField[],
  definitions: readonly FieldDefinition[],
  nameFields: readonly string[] = [],
): PersonName | undefined {
  const pieces =
    nameFields.length > 0
      ? chosenFields(nameFields, fields, definitions).map(({ name, field }) => ({
          field: name,
          text: textOf(field?.value),
        }))
      : compose(findPieces(fields, definitions))
  const filled = pieces.filter(({ text }) => text !== '')
  if (filled.length === 0) return undefined
  const texts = filled.map(({ text }) => text)
  // Chinese and Japanese names have no spaces.
  return { text: texts.join(texts.every(isHan) ? '' : ' '), from: filled.map(({ field }) => field) }
}

/** The fields that may be names, in the order of the definitions. */
function findPieces(fields: readonly ContactField[], definitions: readonly FieldDefinition[]): Piece[] {
  const placeOf = new Map(definitions.flatMap(({ id, name }, place) => [[name, place] as const, [id, place] as const]))
  const places = fields.map(({ id }) => placeOf.get(id) ?? definitions.length)
  return fields
    .flatMap(({ id, value }, index): (Piece & { place: number })[] => {
      const place = places[index] ?? 0
      const definition = definitions[place]
      if (definition && (definition.type !== 'text' || !definition.isVisible)) return []
      const field = definition?.name || id
      const text = textOf(value)
      const word = isName(text) ? nameWord(field) : undefined
      return word ? [{ field, text, ...word, place }] : []
    })
    .sort((a, b) => a.place - b.place)
}

/** The parts of one name, in the order in which people write them. */
function compose(pieces: Piece[]): Piece[] {
  const find = (part: NamePart, language?: string) =>
    pieces.find((piece) => piece.part === part && (language === undefined || piece.language === language))
  const language = fullestLanguage(pieces)
  let [given, family] = [find('given', language), find('family', language)]
  const [middle, second, whole] = [find('middle', language), find('second'), find('whole')]
  let either = find('either', language)
  if (!either || !(given || family)) {
    given ??= find('given')
    family ??= find('family')
    either ??= find('either')
  }
  if (!given || !family) {
    const part = given ?? family
    if (whole) return [whole]
    if (!part || hasWords(either?.text ?? '', part.text)) return either ? [either] : []
    if (given) family = either
    else given = either
  }
  const ordered = isFamilyFirst(language, middle !== undefined)
    ? [family, second, given, middle]
    : [given, middle, family, second]
  return ordered.filter((piece) => piece !== undefined)
}

/** The language in which most parts are there; the first of those. */
function fullestLanguage(pieces: Piece[]): string {
  const partsIn = new Map<string, Set<NamePart>>()
  for (const { language, part } of pieces) {
    if (language !== '') partsIn.set(language, (partsIn.get(language) ?? new Set()).add(part))
  }
  return [...partsIn].sort(([, a], [, b]) => b.size - a.size)[0]?.[0] ?? ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : ''
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/@|:\/\//.test(text) && text.length <= longest
}

function hasWords(text: string, words: string): boolean {
  return ` ${text} `.toLowerCase().includes(` ${words} `.toLowerCase())
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text)
