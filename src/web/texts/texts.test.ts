import { describe, expect, it } from 'vitest'
import { languageCodes, type OtherLanguageCode } from '#contract/languages.ts'
import { localeOf } from '../time/intl.ts'
import { preferredLanguage } from './choice.ts'
import { deliveryTextsOf } from './delivery-texts.ts'
import { deferred } from './en/deferred.ts'
import { en } from './en/en.ts'
import { languages } from './languages.ts'
import { uk } from './uk/uk.ts'

/** Every text of a table by its path; functions with what they are called with. */
function leaves(table: object, path = ''): [path: string, text: unknown][] {
  return Object.entries(table).flatMap(([name, value]) =>
    typeof value === 'object' ? leaves(value, `${path}.${name}`) : [[`${path}.${name}`, value]],
  )
}

/** What a text says, with marks where the page puts something in. */
function said(text: unknown): string {
  const result = typeof text === 'function' ? text('«1»', '«2»') : text
  return typeof result === 'object' ? Object.values(result).join(' ') : String(result)
}

const english = new Map(leaves({ texts: en, deferred, delivery: deliveryTextsOf('en') }))

/** Texts that may read as in English. */
const same: Record<OtherLanguageCode, string[]> = {
  uk: [
    '.deferred.groups.id',
    '.deferred.raw.json',
    ...['sms', 'viber', 'rcs', 'whatsapp'].map((channel) => `.deferred.verdict.channels.${channel}`),
    '.deferred.verdict.sentences.someBlocked',
    ...['sms', 'viber', 'rcs', 'whatsapp'].map((channel) => `.delivery.channels.${channel}`),
  ],
}

/** What a text of the language has, where its script is another one than English has. */
const script: Partial<Record<OtherLanguageCode, RegExp>> = { uk: /[а-яіїєґ]/i }

const others = languageCodes.filter((code) => code !== 'en')

describe.each(others)('the texts in %s', async (code) => {
  const { texts, deferred } = await languages[code].load()
  const translated = new Map(leaves({ texts, deferred, delivery: deliveryTextsOf(code) }))

  it('are as many as the English ones', () => {
    expect(english.size).toBeGreaterThan(100)
    expect([...translated.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it.each([...english.keys()])('say %s in words of their own, with the same parts', (path) => {
    const [first, second] = [said(english.get(path)), said(translated.get(path))]
    expect(first.trim()).not.toBe('')
    expect(second.trim()).not.toBe('')
    if (!same[code].includes(path)) {
      expect(second).not.toBe(first)
      expect(second).toMatch(script[code] ?? /./)
    }
    // A count of "«1»" may be left out of the words that go with it.
    for (const part of ['«1»', '«2»']) expect([part, second.includes(part)]).toEqual([part, first.includes(part)])
  })
})

describe('the languages', () => {
  it.each([
    [1, '1 група', '1 group'],
    [2, '2 групи', '2 groups'],
    [5, '5 груп', '5 groups'],
    [11, '11 груп', '11 groups'],
    [21, '21 група', '21 groups'],
    [22, '22 групи', '22 groups'],
    [100, '100 груп', '100 groups'],
  ])('count %d', (count, inUkrainian, inEnglish) => {
    expect([uk.texts.groups.count(count), en.groups.count(count)]).toEqual([inUkrainian, inEnglish])
  })
})

describe('the language of the page', () => {
  it.each([
    [['uk'], 'uk'],
    [['uk-UA', 'en'], 'uk'],
    [['en-US', 'uk'], 'en'],
    [['pl', 'uk-UA', 'en'], 'uk'],
    [['tlh'], 'en'],
    [[], 'en'],
  ] as const)('for a browser that asks for %j is %s', (asked, code) => {
    expect(preferredLanguage(asked)).toBe(code)
  })

  it.each([
    ['en', ['en-US', 'en'], 'en-US'],
    ['en', ['uk-UA'], 'en-GB'],
    ['uk', ['en-US', 'uk-UA'], 'uk-UA'],
    ['uk', [], 'uk-UA'],
  ] as const)('writes %s for %j as %s', (code, asked, locale) => {
    expect(localeOf(code, languages[code].locale, asked)).toBe(locale)
  })
})
