import { BlockList, isIP } from 'node:net'

/** IP addresses and CIDR ranges, separated by commas; `undefined` when an item is something else. */
export function readAddressList(text: string): BlockList | undefined {
  const list = new BlockList()
  return text.split(',').every((item) => addRange(list, item.trim())) ? list : undefined
}

function addRange(list: BlockList, text: string): boolean {
  const [address = '', prefix, more] = text.split('/')
  const version = isIP(address)
  const bits = prefix === undefined ? (version === 6 ? 128 : 32) : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  // A range of 0 bits would trust everybody, who could then claim any address.
  if (version === 0 || more !== undefined || bits < 1 || bits > (version === 6 ? 128 : 32)) return false
  list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4')
  return true
}
