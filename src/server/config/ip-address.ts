import { isIP, isIPv6 } from 'node:net'

/** Translators between the two worlds write an IPv4 address into the end of these. */
const ipv4Within = /^(?:::ffff|64:ff9b:):([\da-f]{1,4}):([\da-f]{1,4})$/

/**
 * An IP address in the one spelling that stands for it, without a port, which some proxies add: IPv4 as such, also
 * where it is written as IPv6; IPv6 in small letters, as short as can be.
 */
export function plainAddress(text: string | undefined): string | undefined {
  const address = text?.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  if (address === undefined || isIP(address) === 0) return undefined
  if (!isIPv6(address)) return address
  const short = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [whole, high = '', low = ''] = ipv4Within.exec(short) ?? []
  if (whole === undefined) return short
  const bytes = [high, low].flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255])
  return bytes.join('.')
}

/** The network that whoever has this address has whole: of an IPv6 address the /64 around it. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [before = '', after] = address.split('::')
  const groups = before === '' ? [] : before.split(':')
  const rest = after ? after.split(':') : []
  const middle = after === undefined ? [] : Array(8 - groups.length - rest.length).fill('0')
  return [...groups, ...middle, ...rest].slice(0, 4).join(':')
}
