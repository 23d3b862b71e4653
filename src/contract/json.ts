/**
 * JSON without losses. `JSON.parse` changes digits of long numbers (`12345678901234567890`, `1.50`), and sorts
 * members whose names are whole numbers, such as a contact's fields.
 */

const string = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"`
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const nameOrNumber = new RegExp(`(${string})(\\s*:)?|${number}`, 'g')
const stringOrLayout = new RegExp(`(${string})|(\\s+)|([[{])\\s*([\\]}])|([[{])|([\\]}])|(,)|(:)`, 'g')

/** Before a whole number as a name, it keeps the engine from sorting the member. */
const orderMark = '\uE000'
const wholeNumberName = /^"(?:0|[1-9]\d*)"$/
const markedName = new RegExp(`"${orderMark}(\\d+":)`, 'g')

/**
 * Parses JSON text. A number that a double would change becomes a string of the same characters.
 * Read objects with `membersOf`.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  // The pattern below is slow on text that is not JSON, so this throws first.
  JSON.parse(json)
  return JSON.parse(
    json.replace(nameOrNumber, (token: string, name: string | undefined, colon: string | undefined) => {
      if (name === undefined) return String(Number(token)) === token ? token : `"${token}"`
      if (colon === undefined || !wholeNumberName.test(name)) return token
      return `"${orderMark}${name.slice(1)}${colon}`
    }),
  )
}

/** Writes what `parseJson` read, except that numbers that became strings stay strings. */
export function stringifyJson(value: unknown): string {
  return nativeJson(value).replace(markedName, '"$1')
}

function nativeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    // It overflows the stack at some thousand levels.
    return deepJson(value)
  }
}

/** Keeps a stack of its own: the next values to write, the last first. */
function deepJson(root: unknown): string {
  const parts: string[] = []
  const next: ({ value: unknown } | string)[] = [{ value: root }]
  for (let item = next.pop(); item !== undefined; item = next.pop()) {
    if (typeof item === 'string') parts.push(item)
    else if (typeof item.value !== 'object' || item.value === null) parts.push(JSON.stringify(item.value) ?? 'null')
    else {
      const isArray = Array.isArray(item.value)
      parts.push(isArray ? '[' : '{')
      next.push(isArray ? ']' : '}')
      const members = Object.entries(item.value)
      for (const [name, value] of members.toReversed()) {
        const comma = name === members[0]?.[0] ? '' : ','
        next.push({ value }, isArray ? comma : `${comma}${JSON.stringify(name)}:`)
      }
    }
  }
  return parts.join('')
}

/** The members of a parsed object in the sender's order; `undefined` for anything but an object. */
export function membersOf(value: unknown): [name: string, value: unknown][] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).map(([name, member]) => [
    name.startsWith(orderMark) ? name.slice(orderMark.length) : name,
    member,
  ])
}

/** Deeper levels stay on one line: their indents would fill the memory. */
const deepestIndent = 20

/** Lays JSON text out with two spaces a level and changes nothing but white space. */
export function indentJson(text: string): string {
  let depth = 0
  const newLine = () => (depth > deepestIndent ? '' : `\n${'  '.repeat(depth)}`)
  return text.replace(stringOrLayout, (token: string, string, space, open, close, opening, closing, comma) => {
    if (string) return token
    if (space) return ''
    if (open) return `${open}${close}`
    if (opening) {
      depth += 1
      return token + newLine()
    }
    if (closing) {
      const isLaidOut = depth <= deepestIndent
      depth = Math.max(0, depth - 1)
      return isLaidOut ? newLine() + token : token
    }
    return comma ? token + newLine() : ': '
  })
}
