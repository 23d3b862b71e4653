import { expect, it } from 'vitest'
import { networkOf, plainAddress } from './ip-address.ts'

it.each([
  ['1.1.1.1', '1.1.1.1'],
  ['1.1.1.1:4711', '1.1.1.1'],
  ['::ffff:1.1.1.1', '1.1.1.1'],
  ['::FFFF:101:101', '1.1.1.1'],
  ['0:0:0:0:0:ffff:1.1.1.1', '1.1.1.1'],
  ['64:ff9b::1.1.1.1', '1.1.1.1'],
  ['64:FF9B::101:101', '1.1.1.1'],
  ['0064:ff9b:0:0:0:0:0101:0101', '1.1.1.1'],
  ['[64:ff9b::101:101]:443', '1.1.1.1'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:0db8::0001', '2001:db8::1'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::1', '::1'],
  ['64:ff9b:1::101:101', '64:ff9b:1::101:101'],
])('%s is %s', (text, address) => {
  expect(plainAddress(text)).toBe(address)
})

it.each(['unknown', '', '1.1.1', '1.1.1.1.1', '2001:db8', '[::1', 'localhost', undefined])(
  '%s is no address',
  (text) => {
    expect(plainAddress(text)).toBeUndefined()
  },
)

it.each([
  ['1.1.1.1', '1.1.1.1'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
])('whoever has %s has %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
