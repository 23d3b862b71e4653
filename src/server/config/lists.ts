import { ConfigError } from './settings.ts'

// Like settings.ts, this imports nothing but Node's own modules.

/**
 * The items of a setting: with commas between them, `\,` for a comma inside one; or a JSON array of texts.
 * @throws {ConfigError} when it begins like JSON and is none
 */
export function readList(name: string, text = ''): string[] {
  const items = text.trim().startsWith('[') ? readJson(name, text) : text.split(/(?<!\\),/).map(withCommas)
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

function withCommas(item: string): string {
  return item.replaceAll('\\,', ',')
}

function readJson(name: string, text: string): string[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  } catch {
    // Said below, without a word of the parser's.
  }
  throw new ConfigError(`${name} begins like JSON and is no list of texts: write such as ["one","two"].`)
}

/** How the parts of a distinguished name begin, such as `OU=Groups`: an attribute by name or number. */
const beginning = /^(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)+)\s*=/i

/**
 * Stops at a list of groups that its commas, or other marks than commas, have cut into other groups than somebody meant.
 * @param text the setting; JSON says what it means
 */
export function refuseMisreadGroups(text: string | undefined, groups: string[]): void {
  if (text?.trim().startsWith('[')) return
  const isRest = (group: string, index: number) =>
    index > 0 && beginning.test(group) && !group.includes(',') && beginning.test(groups[index - 1] ?? '')
  if (groups.some(isRest)) {
    throw new ConfigError(
      'ALLOWED_GROUPS is cut at the commas of a distinguished name: write \\, for each of them, or the whole list as JSON, such as ["CN=Support,OU=Groups,DC=acme"].',
    )
  }
  if (groups.some((group) => /^["'].*["']$|;/.test(group))) {
    throw new ConfigError(
      'ALLOWED_GROUPS holds a quote or a semicolon, which would belong to a name: write names with commas between them and no quotes, or the list as JSON, such as ["one","two"].',
    )
  }
}
