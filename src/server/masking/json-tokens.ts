import { endOfString } from './end-of-string.ts'

/** A text or a number in JSON. */
export type JsonToken = {
  kind: 'text' | 'name' | 'number'
  /** Where it begins and ends, with its quotes. */
  start: number
  end: number
  /** The names that lead to it, such as `data.groups.[].id`; those of its outermost levels only. */
  place: () => string
  /** The member that it is the name or the value of; empty in a list. */
  name: () => string
}

type Level = { isObject: boolean; name: string; isName: boolean }

/** Deeper members have no place that anybody asks for. */
const deepest = 6

/** All texts, names and numbers of valid JSON, in order. It keeps a stack of its own, since vendors nest deep. */
export function* jsonTokens(json: string): Generator<JsonToken> {
  const levels: Level[] = []
  const place = () =>
    levels
      .slice(0, deepest)
      .map(({ isObject, name }) => (isObject ? memberName(name) : '[]'))
      .join('.')
  const name = () => memberName(levels.at(-1)?.name ?? '')

  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    const level = levels.at(-1)
    if (sign === '"') {
      const end = endOfString(json, at) + 1
      const isName = level?.isObject === true && level.isName
      if (isName) {
        level.name = json.slice(at, end)
        level.isName = false
      }
      yield { kind: isName ? 'name' : 'text', start: at, end, place, name }
      at = end - 1
    } else if (sign === '{' || sign === '[') {
      levels.push({ isObject: sign === '{', name: '', isName: sign === '{' })
    } else if (sign === '}' || sign === ']') {
      levels.pop()
    } else if (sign === ',') {
      if (level) level.isName = level.isObject
    } else if (sign === '-' || (sign !== undefined && sign >= '0' && sign <= '9')) {
      const start = at
      while (/[\d+.eE-]/.test(json[at + 1] ?? '')) at += 1
      yield { kind: 'number', start, end: at + 1, place, name }
    }
  }
}

/** @param quoted empty in a list */
function memberName(quoted: string): string {
  return quoted === '' ? '' : JSON.parse(quoted)
}
