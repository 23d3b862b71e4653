import { parseContactId } from '#contract/paths.ts'

/**
 * Finds the contact ID in what an agent typed or pasted, with white space or a `#` around it.
 * @returns undefined when there is none.
 */
export function recognise(text: string): number | undefined {
  return parseContactId(text.trim().replace(/^#\s*/, ''))
}
