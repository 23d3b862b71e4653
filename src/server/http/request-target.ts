/** A dot, a slash or a backslash by its number, however many times over. */
const encodedDot = /%(?:25)*2e/gi
const encodedSlash = /%(?:25)*(?:2f|5c)/gi

/**
 * Whether whoever passes a request on reads the same address in it as we do. A proxy that lets everybody see
 * `/healthz` may let `/healthz/../api/contacts/1` pass, which is a contact to us.
 * @param target as it came, such as `/contacts/1?a=b`, or whole, as proxies may be asked
 */
export function isPlainTarget(target: string): boolean {
  const [path = ''] = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').split('?')
  if (/[#\\]/.test(target)) return false
  const segments = path.replace(encodedDot, '.').replace(encodedSlash, '/').split('/').slice(1)
  return segments.every((segment, index) => {
    const isLast = index === segments.length - 1
    // Some servers take what stands behind a semicolon for no part of the name.
    return (segment !== '' || isLast) && !/^\.+(?:;.*)?$/.test(segment)
  })
}

/** Whether a probe of the process is asked for; nothing of the request but that counts. */
export function isProbe(target: string): boolean {
  return /^\/(?:healthz|readyz)(?:\?|$)/.test(target)
}
