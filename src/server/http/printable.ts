/** Writes invisible and reordering characters as `%u000A`. `%` is escaped too, so that two texts never become one. */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}%]/gu, (character) => character.split('').map(unitOf).join(''))
}

function unitOf(half: string): string {
  return `%u${half.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
