import { describe, expect, it } from 'vitest'
import { linkParts } from './link-parts.ts'

describe('linkParts', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
    ['ann.lee+desk@mail.example.com', 'mailto:ann.lee+desk@mail.example.com'],
  ])('makes a link of %s', (text, href) => {
    expect(linkParts(text)).toEqual([{ text, href }])
  })

  it('finds the addresses inside of a text', () => {
    expect(linkParts('Call (see https://example.com/7). Or write to ann@example.com, please')).toEqual([
      { text: 'Call (see ' },
      { text: 'https://example.com/7', href: 'https://example.com/7' },
      { text: '). Or write to ' },
      { text: 'ann@example.com', href: 'mailto:ann@example.com' },
      { text: ', please' },
    ])
  })

  it.each([
    '',
    'Zufafa',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>',
    'https://',
    '//example.com',
    'www.example.com',
    'ann@localhost',
    'ann@example.com?bcc=all@',
    'xhttps://example.com',
    'http://[',
  ])('makes no link in %j', (text) => {
    expect(linkParts(text).filter(({ href }) => href !== undefined)).toEqual([])
  })

  it.each(['\u202E', '\u0007', '<', '>', '"', "'", '`'])('ends an address at %j', (end) => {
    expect(linkParts(`https://example.com/${end}gpj.exe`)[0]).toEqual({
      text: 'https://example.com/',
      href: 'https://example.com/',
    })
  })

  it.each([...'.,;:!?)]}'])('leaves %s at the end of a sentence out of the address', (end) => {
    expect(linkParts(`https://example.com/7${end}`)[0]).toEqual({
      text: 'https://example.com/7',
      href: 'https://example.com/7',
    })
  })

  it('takes no more than 2,000 characters behind the scheme, nor 64 before an @', () => {
    expect(linkParts(`https://${'a'.repeat(2001)}`)[0]?.text).toHaveLength(2008)
    expect(linkParts(`${'a'.repeat(65)}@example.com`)[0]?.href).toBeUndefined()
  })

  it('keeps the text as it is', () => {
    const text = ' a@b.co,https://x.y/.. \u202e z@z@example.com https://exa<b>'
    expect(
      linkParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
