import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sliceRows } from './search-rows.ts'

it.each<[string, string[]]>([
  ['{"data":[]}', []],
  ['{"data":[ \n ]}', []],
  ['{"data":[1]}', ['1']],
  ['{ "meta" : {"data":[9]} , "data" : [ {"a":1} , null,"x" ] , "more":[8] }', ['{"a":1}', 'null', '"x"']],
  ['{"data":[{"b":12345678901234567890,"a":1.50}]}', ['{"b":12345678901234567890,"a":1.50}']],
  ['{"data":["]},{\\"[\\\\",[1,2],{"c":[3,4]}]}', ['"]},{\\"[\\\\"', '[1,2]', '{"c":[3,4]}']],
  ['{"d\\u0061ta":[1]}', ['1']],
  ['{"data":[1],"data":[2,3]}', ['2', '3']],
  ['{"x":"data","y":[1],"data":[2]}', ['2']],
  ['\uFEFF{"data":[1]}', ['1']],
])('finds the rows of %s', (text, rows) => {
  expect(sliceRows(text)).toEqual(rows)
})

it('finds what JSON.parse finds, whatever else there is', () => {
  const member = fc.tuple(fc.oneof(fc.constantFrom('data', 'meta', '__proto__'), fc.string()), fc.jsonValue())
  fc.assert(
    fc.property(
      fc.array(member),
      fc.array(fc.jsonValue()),
      fc.constantFrom(undefined, 1, '\t'),
      (others, data, space) => {
        const all = [...others, ['data', data] as const, ...others.filter(([name]) => name !== 'data')]
        const members = all.map(([name, value]) => `${JSON.stringify(name)} :${JSON.stringify(value, null, space)}`)
        const text = `{${members.join(' ,')}}`
        expect(sliceRows(text).map((row) => JSON.parse(row))).toEqual(JSON.parse(text).data)
      },
    ),
  )
})
