import type { Texts } from '../../texts/texts.ts'

/** A name that a program gave: words without spaces, joined by signs or by capitals. "e-mail" is a word of people. */
const code = /^[\p{L}\p{N}_]{2,}(?:[.-]+[\p{L}\p{N}_]{2,})*$/u

/** What a field is called inside of a sentence: by words, also where BSG has only a code or an ID for it. */
export function fieldTitle(name: string, { fields }: Texts): string {
  if (/^\d+$/.test(name)) return fields.byId(name)
  if (!code.test(name) || !/\p{L}/u.test(name)) return name
  const words = name
    .replaceAll(/[_.-]+/g, ' ')
    .trim()
    .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ')
  // One word in capitals is an abbreviation, such as "ПІБ".
  const spoken = words.includes(' ') ? words.toLowerCase() : words
  return spoken.charAt(0).toUpperCase() + spoken.slice(1)
}
