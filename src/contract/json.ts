/**
 * JSON without losses. `JSON.parse` alone changes two things that an agent would notice: a number too long for a
 * double loses digits (`12345678901234567890`, `1.50`), and an object whose names are whole numbers, such as a
 * contact's fields, comes out sorted by them instead of in the sender's order.
 */

const string = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*"`
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const nameOrNumber = new RegExp(`(${string})(\\s*:)?|${number}`, 'g')
const stringOrLayout = new RegExp(`(${string})|(\\s+)|([[{])\\s*([\\]}])|([[{])|([\\]}])|(,)|(:)`, 'g')

/** Put before a name that is a whole number, so that the engine keeps the member in its place. */
const orderMark = '\uE000'
const wholeNumberName = /^"(?:0|[1-9]\d*)"$/
const markedName = new RegExp(`"${orderMark}(\\d+":)`, 'g')

/**
 * Parses JSON text. Numbers that a double cannot give back as they were written come as strings of the same
 * characters; a byte order mark is ignored (RFC 8259). Read objects with `membersOf`, which gives names and values in the sender's order.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  // What is no JSON must not get to the pattern, which would look for the end of a string again and again.
  JSON.parse(json)
  return JSON.parse(
    json.replace(nameOrNumber, (token: string, name: string | undefined, colon: string | undefined) => {
      if (name === undefined) return String(Number(token)) === token ? token : `"${token}"`
      if (colon === undefined || !wholeNumberName.test(name)) return token
      return `"${orderMark}${name.slice(1)}${colon}`
    }),
  )
}

/**
 * Writes what `parseJson` read, members in their order; only numbers that came as strings stay strings. Values may be
 * nested as deep as they came: some hundred thousand levels go into a megabyte.
 */
export function stringifyJson(value: unknown): string {
  return nativeJson(value).replace(markedName, '"$1')
}

function nativeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    // It calls itself for each level, until the stack is full; it reads JSON without that.
    return deepJson(value)
  }
}

/** The same for any depth, with a stack of its own: what is to be written next, the last first. */
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

/** The members of an object out of `parseJson`, in the sender's order; `undefined` for anything but an object. */
export function membersOf(value: unknown): [name: string, value: unknown][] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).map(([name, member]) => [
    name.startsWith(orderMark) ? name.slice(orderMark.length) : name,
    member,
  ])
}

/** Levels that are laid out: the spaces before the lines of a thousand levels would be most of the memory there is. */
const deepestIndent = 20

/**
 * Lays JSON text out with two spaces a level, changing nothing but the white space between its tokens. What is nested
 * more than 20 levels deep stays on one line.
 */
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
