const masked = /^(\d*)(•+)(\d*)$/

/** Whether the server has hidden digits of this phone: `380•••••1726`, with a bullet for each. */
export function isMasked(phone: string | null): phone is string {
  return phone !== null && masked.test(phone)
}

/**
 * A phone as it is written where no numbering plan tells more. A plus stands for a country code, and none begins with
 * 0: a national number stays without one.
 */
export function plainPhone(digits: string): string {
  const [, code = '', hidden, end] = masked.exec(digits) ?? []
  if (hidden !== undefined) return `${code && plainPhone(code)} ${hidden} ${end}`.trim()
  return digits.startsWith('0') ? digits : `+${digits}`
}
