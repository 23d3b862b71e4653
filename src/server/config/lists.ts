import type { Refuse } from './variable.ts'

/** Items with commas between them, `\,` for a comma inside one; or a JSON array of texts. */
export function readList(text: string, refuse: Refuse): string[] {
  const items = text.trim().startsWith('[') ? readJson(text, refuse) : text.split(/(?<!\\),/).map(withCommas)
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

function withCommas(item: string): string {
  return item.replaceAll('\\,', ',')
}

function readJson(text: string, refuse: Refuse): string[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  } catch {
    // Refused below: the parser's own words may quote the text.
  }
  return refuse('begins like JSON and is not a list of texts: write such as ["one","two"]')
}
