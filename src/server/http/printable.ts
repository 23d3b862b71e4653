/**
 * Writes characters that nobody can see, or that rearrange what stands around them, as UTF-16 units such as `%u000A`:
 * control and format characters, direction overrides among them, and line separators. `%` too, so that two texts never
 * become one.
 */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}%]/gu, (character) => character.split('').map(unitOf).join(''))
}

function unitOf(half: string): string {
  return `%u${half.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
