/** Escapes of JSON, addresses, HTML and scripts, by the platform's own means where it has some. */
const undo: ((text: string) => string)[] = [
  (text) =>
    text.replaceAll(/\\u\{?0*([\da-f]{1,6})\}?|\\x([\da-f]{2})/gi, (_, code, short) => signOf(code ?? short, 16)),
  (text) => text.replaceAll(/&#x0*([\da-f]+);?/gi, (_, code) => signOf(code, 16)),
  (text) => text.replaceAll(/&#0*(\d+);?/g, (_, code) => signOf(code, 10)),
  (text) => text.replaceAll(/&nbsp;/g, ' ').replaceAll('&amp;', '&'),
  (text) => text.replaceAll(/(?:%[\da-f]{2})+/gi, (written) => decodeURIComponent(written)),
  (text) => text.replaceAll('\\\\', '\\'),
]

function signOf(code: string, base: number): string {
  const value = Number.parseInt(code, base)
  return value <= 0x10ffff ? String.fromCodePoint(value) : ''
}

function attempt(change: (text: string) => string, text: string): string {
  try {
    return change(text)
  } catch {
    return text
  }
}

/** A text, and what it says once its escapes are undone, one after the other and again. */
export function unescapedTexts(text: string): string[] {
  const texts = [text]
  for (let round = 0; round < 3; round += 1) {
    for (const change of undo) {
      const last = texts.at(-1) ?? ''
      const next = attempt(change, last)
      if (next !== last) texts.push(next)
    }
  }
  return texts
}
