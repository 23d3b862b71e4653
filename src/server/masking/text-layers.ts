/** A text, and where each of its characters stands in the text that it was read from. */
export type Layer = { text: string; starts: Uint32Array }

/** JSON in an address in HTML is three. */
const mostLayers = 4

const inJson = /\\(?:u[\da-f]{4}|["\\/bfnrt])/gi

const names: Record<string, string> = {
  ...{ nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00ad', plus: '+', lpar: '(' },
  ...{ rpar: ')', hyphen: '‐', dash: '‐', minus: '−', ndash: '–', mdash: '—', period: '.', sol: '/', amp: '&' },
}

const inText = new RegExp(
  [
    '%[0-7][\\da-f]|%[cd][\\da-f]%[89ab][\\da-f]|%e[\\da-f](?:%[89ab][\\da-f]){2}',
    `&#\\d{1,7};?|&#x[\\da-f]{1,6};?|&(?:${Object.keys(names).join('|')});`,
    '\\\\u[\\da-f]{4}|\\\\u\\{[\\da-f]{1,6}\\}|\\\\x[\\da-f]{2}|\\\\["\'\\\\/nrt]',
  ].join('|'),
  'gi',
)

/** What the content of a JSON string says. @param raw without its quotes */
export function jsonLayer(raw: string): Layer {
  return unescapeOnce({ text: raw, starts: Uint32Array.from({ length: raw.length + 1 }, (_, at) => at) }, inJson)
}

/** The text, and what it says once the escapes of addresses, HTML and scripts are undone, one layer after the other. */
export function* layersOf(layer: Layer): Generator<Layer> {
  yield layer
  let last = layer
  for (let count = 1; count < mostLayers && /[%&\\]/.test(last.text); count += 1) {
    const next = unescapeOnce(last, inText)
    if (next.text.length === last.text.length) return
    yield next
    last = next
  }
}

function unescapeOnce({ text, starts }: Layer, pattern: RegExp): Layer {
  if (text.search(pattern) === -1) return { text, starts }
  // No escape is shorter than what it says.
  const places = new Uint32Array(text.length + 1)
  let said = ''
  let from = 0
  const add = (part: string, begin: number, step: 0 | 1) => {
    for (let at = 0; at < part.length; at += 1) places[said.length + at] = starts[begin + at * step] ?? 0
    said += part
  }
  for (const { 0: written, index } of text.matchAll(pattern)) {
    add(text.slice(from, index), from, 1)
    add(decode(written), index, 0)
    from = index + written.length
  }
  add(text.slice(from), from, 1)
  places[said.length] = starts[text.length] ?? 0
  return { text: said, starts: places.subarray(0, said.length + 1) }
}

const short: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function decode(written: string): string {
  if (written.startsWith('%'))
    return written.length === 3 ? signOf(Number.parseInt(written.slice(1), 16)) : inUtf8(written)
  const code = /^(?:\\[ux]\{?|&#x)([\da-f]+)/i.exec(written)?.[1]
  if (code !== undefined) return signOf(Number.parseInt(code, 16))
  const decimal = /^&#(\d+)/.exec(written)?.[1]
  if (decimal !== undefined) return signOf(Number(decimal))
  if (written.startsWith('&')) return names[written.slice(1, -1).toLowerCase()] ?? ' '
  const sign = written.slice(1)
  return short[sign] ?? sign
}

function inUtf8(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return '\ufffd'
  }
}

function signOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
