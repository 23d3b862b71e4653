import { describe, expect, it } from 'vitest'
import { indentJson, membersOf, parseJson, stringifyJson } from './json.ts'

describe('parseJson', () => {
  it('reads ordinary JSON as JSON.parse does', () => {
    const text = '{"a":[1,-2.5,1e21,"x\\"1.50\\"",true,null],"b":{"c":"\\u00e9\\n"}}'
    expect(parseJson(text.replace('1e21', '7'))).toEqual(JSON.parse(text.replace('1e21', '7')))
  })

  it.each([
    ['12345678901234567890', '12345678901234567890'],
    ['1.50', '1.50'],
    ['-0', '-0'],
    ['1e3', '1e3'],
    ['1E3', '1E3'],
    ['1e+3', '1e+3'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['999999999999999', 999999999999999],
    ['9007199254740993', '9007199254740993'],
    ['0', 0],
  ])('keeps every digit of %s', (text, value) => {
    expect(parseJson(`{"v":${text}}`)).toEqual({ v: value })
    expect(parseJson(text)).toBe(value)
  })

  it.each([
    '01',
    '1.',
    '.50',
    '--1.50',
    '1.50.3',
    '"a"1.50',
    '0123.50',
    '{"a":1.50',
    '',
    '1.50true',
    '{"1"1.50:2}',
    "'1'",
  ])('refuses what is not JSON: %s', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError)
  })

  it('refuses a large text that breaks off inside of a string', () => {
    expect(() => parseJson(`{"a":"${'\\"'.repeat(500_000)}`)).toThrow(SyntaxError)
  })

  it('leaves numbers and names inside of strings alone', () => {
    expect(parseJson('{"a":"{\\"1\\":1.50}","b":"1"}')).toEqual({ a: '{"1":1.50}', b: '1' })
  })

  it('ignores a byte order mark', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ a: 1 })
  })

  it('takes a string of a mebibyte', () => {
    const long = 'x\\"'.repeat(350_000)
    expect(parseJson(`{"a":"${long}"}`)).toEqual({ a: long.replaceAll('\\"', '"') })
  })
})

describe('membersOf', () => {
  it('keeps the order of names that are whole numbers', () => {
    const value = parseJson('{"388077":"a", "12" : "b","x":"c","7":"d"}')
    expect(membersOf(value)).toEqual([
      ['388077', 'a'],
      ['12', 'b'],
      ['x', 'c'],
      ['7', 'd'],
    ])
  })

  it('gives hostile names as plain names', () => {
    expect(membersOf(parseJson('{"__proto__":1,"constructor":2}'))).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })

  it.each([[[]], [null], ['text'], [7], [undefined]])('is undefined for %j', (value) => {
    expect(membersOf(value)).toBeUndefined()
  })
})

describe('stringifyJson', () => {
  it.each(['{"9":{"3":[1,"\\"7\\":"]},"1":"1.50"}', '[]', 'null', '"388077"'])('gives %s back as it was', (text) => {
    expect(stringifyJson(parseJson(text))).toBe(text)
  })
})

/** A document of nested lists and objects, with something else beside each. */
function nested(levels: number): string {
  return `${'[1,{"7":'.repeat(levels / 2)}"\\""${'},""]'.repeat(levels / 2)}`
}

describe('of a text nested 100,000 deep', { timeout: 60_000 }, () => {
  const deep = nested(100_000)

  it('stringifyJson gives back what parseJson read, and a wide list beside it', () => {
    const text = `{"a":${deep},"b":[${'1,'.repeat(150_000)}1],"c":{},"d":[]}`
    expect(stringifyJson(parseJson(text)) === text).toBe(true)
  })

  it('indentJson changes white space only, and adds little of it', () => {
    const laidOut = indentJson(deep)
    expect(laidOut.replace(/\s/g, '') === deep).toBe(true)
    expect(laidOut.length).toBeLessThan(2 * deep.length)
  })
})

describe('indentJson', () => {
  it('lays out 20 levels, and leaves what is deeper on one line', () => {
    const lines = indentJson(`${'['.repeat(22)}1${']'.repeat(22)}`).split('\n')
    expect(lines[20]).toBe(`${' '.repeat(40)}[[1]]`)
    expect(lines).toHaveLength(41)
  })

  it('changes white space only', () => {
    expect(indentJson('{"b":1.50,"1":[ ],"a":{"x":[1,"a, {b}: \\" c"]}, "e":{}}')).toBe(
      [
        '{',
        '  "b": 1.50,',
        '  "1": [],',
        '  "a": {',
        '    "x": [',
        '      1,',
        '      "a, {b}: \\" c"',
        '    ]',
        '  },',
        '  "e": {}',
        '}',
      ].join('\n'),
    )
  })
})
