import { describe, expect, it } from 'vitest'
import { cleanPath } from './address.ts'

describe('cleanPath', () => {
  it.each([
    ...[
      '.',
      ',',
      ')',
      '>',
      ';',
      '"',
      "'",
      '/',
      '//',
      '!',
      '?',
      ']',
      '}',
      '*',
      '_',
      '...',
      ').',
      '>,',
      ' ',
      '»',
      '”',
      '’',
      '…',
    ],
    ...['%20', '%22', '%3E', '%C2%A0', '%E2%80%8B', '%EF%BB%BF', '%0A', '%'],
  ])('leads to the contact with %j behind its ID', (tail) => {
    expect(cleanPath(`/contacts/248453001${tail}`)).toBe('/contacts/248453001')
  })

  it('leads to the contact with a space before its ID', () => {
    expect(cleanPath('/contacts/%20248453001')).toBe('/contacts/248453001')
  })

  it.each([
    '/',
    '/contacts',
    '/contacts/',
    '/contacts/7',
    '/contacts/1.5',
    '/contacts/1.5.',
    '/contacts/1e3',
    '/contacts/-5',
    '/contacts/7-8',
    '/contacts/7/8',
    '/contacts/7.html',
    '/contacts/7x',
    '/contacts/١',
    '/contact/7.',
    '/other/7.',
  ])('leaves %s as it is', (path) => {
    expect(cleanPath(path)).toBe(path)
  })
})
