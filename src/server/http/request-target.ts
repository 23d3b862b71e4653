/** Percent-encoded, once or several times. */
const encodedDot = /%(?:25)*2e/gi
const encodedSlash = /%(?:25)*(?:2f|5c)/gi

/** False if a proxy may read another path: one that admits `/healthz` may let `/healthz/../api/contacts/1` pass. */
export function isPlainTarget(target: string): boolean {
  const [path = ''] = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').split('?')
  if (/[#\\]/.test(target)) return false
  const segments = path.replace(encodedDot, '.').replace(encodedSlash, '/').split('/').slice(1)
  return segments.every((segment, index) => {
    const isLast = index === segments.length - 1
    // Some servers cut a segment at the semicolon.
    return (segment !== '' || isLast) && !/^\.+(?:;.*)?$/.test(segment)
  })
}

export function isProbe(target: string): boolean {
  return /^\/(?:healthz|readyz)(?:\?|$)/.test(target)
}
