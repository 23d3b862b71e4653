import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskDigits } from './masked-text.ts'

describe('a masked text', () => {
  it.each([
    ['Your code is 482913.', 'Your code is •••.'],
    ['Код: 482 913', 'Код: •••'],
    ['4-8-2-9-1-3 is it', '••• is it'],
    ['كودك ٤٨٢٩١٣', 'كودك •••'],
    ['आपका कोड ४८२९ है', 'आपका कोड ••• है'],
    ['验证码４８２９', '验证码•••'],
    ['验证码四八二九，请勿', '验证码•••，请勿'],
    ['4️⃣8️⃣2️⃣9️⃣', '•••'],
    ['①②③④', '•••'],
    ['4\u200b8\u200b2', '•••'],
    ['&#52;&#56;&#50;', '&#•••;'],
    ['G-482913', 'G-•••'],
    ['A1B2C3', '•••'],
    ['48O913', '•••'],
    ['AB12CD', '•••'],
    ['https://example.com/c/482913?x=1', 'https://example.com/•••'],
    ['Open example.com/x7Kq please', 'Open example.com/••• please'],
    ['HTTPS://EXAMPLE.COM?token=abc', 'HTTPS://EXAMPLE.COM?•••'],
    ['приклад.укр/вхід', 'приклад.укр/•••'],
    ['https://482913.example.com/', 'https://•••.example.com/'],
    ['tel:+380965901726', 'tel:+•••'],
    ['12 https://a.example/b 3', '12 https://a.example/••• 3'],
    ['On 20.03.2025 at 05:11', 'On ••• at •••'],
  ])('of %j is %j', (text, masked) => {
    expect(maskDigits(text)).toBe(masked)
  })

  it.each([
    'We open at 10am on the 2nd floor',
    'COVID19',
    'iPhone 15, iPhone 16',
    'Знижка 20 % до п’ятниці',
    'Visit https://example.com/ or example.com',
    '',
  ])('keeps what is no code: %j', (text) => {
    expect(maskDigits(text)).toBe(text)
  })
})

const zeros = [...'0٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐０𝟎𝟘']
const anyDigit = fc
  .tuple(fc.constantFrom(...zeros), fc.nat({ max: 9 }))
  .map(([zero, value]) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + value))
const gap = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '-',
  '.',
  ' - ',
  '\u00a0',
  '\u200b',
  '\u2060',
  '/',
  ', ',
  '\ufe0f\u20e3',
  '\u0301',
)
const code = fc
  .array(fc.tuple(anyDigit, gap), { minLength: 3, maxLength: 8 })
  .map((parts) => parts.map(([one, space]) => one + space).join(''))
const wordOf = fc.constantFrom(
  'Your',
  'код',
  'رمز',
  'कोड',
  '验证码',
  'is',
  '12',
  '٣',
  'x',
  '\n',
  'https://a.example/',
  'b.example/c-',
  '#',
  'a1',
)
const text = fc
  .array(
    fc.oneof(
      { arbitrary: wordOf, weight: 3 },
      { arbitrary: code, weight: 2 },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
  )
  .chain((parts) => fc.constantFrom('', ' ').map((space) => parts.join(space)))

it('no run of three digits or more gets out, of whatever script, with whatever between', () => {
  const run = (masked: string) => {
    expect(masked).not.toMatch(/\p{N}{3,}/u)
    expect(masked).not.toMatch(/\p{Nd}(?:[\s\p{P}\p{Z}\p{Cf}\p{M}]{0,3}\p{Nd}){2,}/u)
    // The same once somebody has taken out all that can be between.
    expect(masked.replace(/[\p{M}\p{Cf}\p{Zs}]/gu, '')).not.toMatch(/\p{Nd}{3,}/u)
  }
  fc.assert(
    fc.property(text, (each) => run(maskDigits(each))),
    { numRuns: 5000 },
  )
})

it('a planted code gets out in no surroundings', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.replace(/\p{N}/gu, ''))
  const planted = fc.tuple(around, fc.stringMatching(/^[1-9]\d{3,7}$/), around)
  fc.assert(
    fc.property(planted, ([before, secret, after]) => {
      expect(maskDigits(before + secret + after)).not.toContain(secret.slice(0, 3))
    }),
    { numRuns: 5000 },
  )
})

it('is masked in a time that grows with its length only', () => {
  for (const each of ['1', '1 ', 'a.', 'a1', '-', '://', '1\u0301', 'a.a/']) {
    expect(maskDigits(each.repeat(20_000)).length).toBeLessThanOrEqual(120_000)
  }
})
