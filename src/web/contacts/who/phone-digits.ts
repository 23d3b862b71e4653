/** Whether the text is digits, with which a phone can be called and formatted. */
export function isDigits(phone: string | null | undefined): phone is string {
  return phone != null && /^\d+$/.test(phone)
}

/**
 * Room for a phone once it is formatted, so that what stands beside it stays: a character's width for each digit, and
 * as much as a plus and five separators are wide, since no numbering plan writes a number in more than six groups.
 * @returns a CSS length
 */
export function roomFor(digits: string): string {
  return `${digits.length + 4}ch`
}
