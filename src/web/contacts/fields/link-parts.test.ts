import { describe, expect, it } from 'vitest'
import { linkParts } from './link-parts.ts'

const linksIn = (text: string) =>
  linkParts(text).flatMap(({ text, href }) => (href === undefined ? [] : [[text, href]]))

describe('linkParts', () => {
  it.each([
    'https://example.com/a?b=c#d',
    'HTTP://EXAMPLE.COM',
    'http://[::1]:8080/x',
    'http://192.168.1.10/x',
    'https://localhost/',
    'https://example.com.',
    'https://uk.wikipedia.org/wiki/Kyiv_(city)',
    'https://uk.wikipedia.org/wiki/Київ',
    "https://example.com/o'brien",
    'https://example.com/a,b;c!d*e_',
    'https://example.com/?u=https://other.example/',
    'https://example.com/?mail=ann@example.com',
    'https://example.com/@ann',
    'https://пошта.укр/шлях',
    'https://müller.example/',
    'https://ドメイン.example/',
    'https://xn--80ak6aa92e.com/',
  ])('makes one link of %s', (text) => {
    const shown = text.replace(/\.$/, '')
    expect(linksIn(text)).toEqual([[shown, shown]])
  })

  it.each([
    ["o'brien@example.com", "mailto:o'brien@example.com"],
    ['ann.lee+desk@mail.example.com', 'mailto:ann.lee+desk@mail.example.com'],
    ['mailto:ann@example.com', 'mailto:ann@example.com'],
    ['інфо@пошта.укр', `mailto:${encodeURIComponent('інфо')}@пошта.укр`],
    ['a/b%c@example.com', 'mailto:a%2Fb%25c@example.com'],
    ['_ann_lee@example.com', 'mailto:_ann_lee@example.com'],
    ['100%&more@example.com', 'mailto:100%25%26more@example.com'],
  ])('makes one link of the mail address %s', (text, href) => {
    expect(linksIn(text)).toEqual([[text, href]])
  })

  it.each([
    ['(https://example.com/7)', 'https://example.com/7'],
    ['(see https://example.com/x_(y))', 'https://example.com/x_(y)'],
    ['[https://example.com/7],', 'https://example.com/7'],
    ['{https://example.com/7}.', 'https://example.com/7'],
    ['<https://example.com/7>', 'https://example.com/7'],
    ['"https://example.com/7"', 'https://example.com/7'],
    ["'https://example.com/7'", 'https://example.com/7'],
    ['«https://example.com/7»', 'https://example.com/7'],
    ['“https://example.com/7”.', 'https://example.com/7'],
    ['*https://example.com/7*', 'https://example.com/7'],
    ['`https://example.com/7`', 'https://example.com/7'],
    ['https://example.com/7…', 'https://example.com/7'],
    ['https://example.com/7?!', 'https://example.com/7'],
    ['Сайт:https://example.com/7', 'https://example.com/7'],
    ['url=https://example.com/7', 'https://example.com/7'],
    ['(ann@example.com)', 'ann@example.com'],
    ["'ann@example.com'", 'ann@example.com'],
    ['_ann@example.com_', 'ann@example.com'],
    ['Пошта:ann@example.com.', 'ann@example.com'],
    ['E-mail:ann@example.com', 'ann@example.com'],
  ])('leaves what stands around the address in %s out of it', (text, shown) => {
    expect(linksIn(text).map(([text]) => text)).toEqual([shown])
  })

  it.each([
    '',
    'Zufafa',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript:https://example.com/',
    'view-source:https://example.com/',
    'data:text/html,<b>',
    'tel:+380965901726',
    'sip:ann@example.com',
    'https://',
    'https:example.com',
    '//example.com',
    'www.example.com',
    'xhttps://example.com',
    'http://[',
    'https://example.com:99999/',
    'https://bank.example@evil.example',
    'https://bank.example:443@evil.example/',
    'https://@evil.example/',
    'https://bank.example\\@evil.example',
    'https://bank.example%2F@evil.example',
    'https://bank.example∕evil.example',
    'https://ｅxample.com',
    'https://example。com',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://аpple.com/',
    'https://аррӏе.com/',
    'https://paypаl.example/',
    'https://example.com/\u202egpj.exe',
    'https://exam\u200bple.com/',
    'https://example.com/\u00ad',
    'https://example.com/\u0007',
    'ann@localhost',
    'ann@example.com?bcc=all@example.com',
    'ann@example.com?subject=x',
    'mailto:ann@example.com?bcc=all@example.com',
    '.ann@example.com',
    "'ann@example.com",
    'ann..lee@example.com',
    'z@z@example.com',
    'o’brien@example.com',
    'аnn@example.com',
    'ann@exаmple.com',
    'ann@exam\u200bple.com',
    'ann@[192.168.1.10]',
  ])('makes no link in %j', (text) => {
    expect(linksIn(text)).toEqual([])
  })

  it('finds each of several addresses', () => {
    const text =
      'Call (see https://example.com/7). Or write to ann@example.com, please; a@b.co,c@d.co,https://x.y/,https://z.y'
    expect(linksIn(text).map(([text]) => text)).toEqual([
      'https://example.com/7',
      'ann@example.com',
      'a@b.co',
      'c@d.co',
      'https://x.y/',
      'https://z.y',
    ])
  })

  it('looks at no address of more than 2,100 characters, and at none with more than 64 before its @', () => {
    expect(linksIn(`https://example.com/${'a'.repeat(2000)}`)).toHaveLength(1)
    expect(linksIn(`https://example.com/${'a'.repeat(2100)}`)).toEqual([])
    expect(linksIn(`${'a'.repeat(65)}@example.com`)).toEqual([])
  })

  it.each([
    ' a@b.co,https://x.y/.. \u202e z@z@example.com https://exa<b>',
    `${'('.repeat(1000)}https://x.y${')'.repeat(1000)}`,
    `${'a@'.repeat(100_000)} ${'https://'.repeat(100_000)}`,
  ])('keeps the text as it is: %#', (text) => {
    const joined = linkParts(text)
      .map((part) => part.text)
      .join('')
    expect(joined === text).toBe(true)
  })
})
