import { describe, expect, it } from 'vitest'
import { offered } from '../testing/find-offers.ts'

describe('a link', () => {
  it.each<[string, ...string[]]>([
    ['https://desk.example.com/contacts/248452739', 'ID 248452739'],
    ['https://desk.example.com/contacts/248452739#:~:text=%2B380%2096%20590%201726', 'ID 248452739'],
    ['https://desk.example.com/contacts/248452739?utm_source=mail&utm_id=248452953#x7', 'ID 248452739'],
    ['http://192.168.10.25:8080/contacts/248452739', 'ID 248452739'],
    ['https://xn--80aswg.xn--j1amh/contacts/248452739', 'ID 248452739'],
    ['https://desk.example.com/contacts/248452739.', 'ID 248452739'],
    ['[Anna](https://desk.example.com/contacts/248452739 "card 2")', 'ID 248452739'],
    ['https://desk.example.com/contacts/248452739<br>', 'ID 248452739'],
  ])('to a contact: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['https://desk.example.com/contacts/-5'],
    ['https://desk.example.com/contacts/0x1F'],
    ['https://desk.example.com/contacts/007'],
    ['https://desk.example.com/contacts/12345678901234567890'],
    ['https://desk.example.com/contacts/fields'],
    ['https://desk.example.com/contacts/'],
    ['https://desk.example.com/contacts'],
    ['https://desk.example.com/contacts/..%2F248452739'],
  ])('whose path holds no ID: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['https://desk.example.com/find?next=/contacts/248452739'],
    ['https://desk.example.com/contacts2/248452739'],
    ['https://acme.atlassian.net/browse/SUP-248452739'],
    ['https://github.com/acme/desk/issues/248452739'],
    ['https://tickets.example.com/248452739'],
    ['https://example.com/2025/03/10/248452739'],
    ['https://x.com/i/status/1899123456789012345'],
    ['https://example.com/#380965901726'],
  ])('to something else: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['https://mail.example.com/inbox/messages/248452739'],
    ['https://acme.slack.com/archives/C248452739/p1741614785123456'],
  ])('to a message: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['[url=https://desk.example.com/contacts/248452739]x[/url]', 'ID 248452739'],
    ['[url]https://desk.example.com/contacts/248452739[/url]', 'ID 248452739'],
    ['{"url":"https:\\/\\/desk.example.com\\/contacts\\/248452739"}', 'ID 248452739'],
    ['&lt;https://desk.example.com/contacts/248452739&gt;', 'ID 248452739'],
    ['https://desk.example.com/contacts/248452739’s page', 'ID 248452739'],
    ["'https://desk.example.com/contacts/248452739'", 'ID 248452739'],
    ['https://checklink.mail.ru/proxy?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739', 'ID 248452739'],
  ])('with the marks of a page, a program or a language around it: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['tg://resolve?phone=380965901726', '+380965901726'],
    ['tel:+380%2096%20590%2017%2026', '+380965901726'],
    ['smsto:+380965901726', '+380965901726'],
    ['SMSTO:+380965901726:text 12', '+380965901726'],
    ['https://wa.me/0965901726'],
    ['https://wa.me/message/ABC248452739D'],
    ['https://chat.whatsapp.com/AbC248452739xYz'],
    ['tg://user?id=248452739'],
  ])('of a messenger: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
