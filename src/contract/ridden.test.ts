import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RiddenAnswer, readData, writeBlock } from './ridden.ts'

const common = { status: 200, type: 'application/json', requestId: '1' }
const start = '<script type="application/json" id="ridden:/api/contacts/1">'
const end = '</script>'

/** What stands between the tags. */
function contentOf(text: string): string {
  const block = writeBlock('/api/contacts/1', { ...common, text })
  expect([block.slice(0, start.length), block.slice(-end.length)]).toEqual([start, end])
  return block.slice(start.length, -end.length)
}

const hostile = [
  '</script>',
  '</SCRIPT >',
  '<!--',
  '<!--<script>',
  '-->',
  ']]>',
  '\u2028\u2029',
  '\0',
  '\r\n\r',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\ufffe\uffff',
  '\\u003c',
  '\\\\u003c',
  '\\',
  '"',
  '&lt;',
]

/** Texts in which the hostile parts stand between anything else. */
const texts = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))).map((all) => all.join(''))

describe('a data block', () => {
  it.each(hostile)('gives back %j as it was, and is not ended by it', (text) => {
    const content = contentOf(text)
    expect(readData<RiddenAnswer>(content)).toEqual({ ...common, text })
    expect(content).not.toMatch(/[<\0\r\n]/)
  })

  it('gives back any text as it was, through UTF-8 too, and holds nothing that HTML reads', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const content = contentOf(text)
        expect(content).not.toMatch(/[<\0\r\n]/)
        const sent = new TextDecoder().decode(new TextEncoder().encode(content))
        expect(readData<RiddenAnswer>(sent)).toEqual({ ...common, text })
      }),
    )
  })

  it('is nothing when it was cut off, wherever', () => {
    const content = contentOf('{"data":{"id":1}}')
    for (let length = 0; length < content.length; length += 1) {
      expect(readData<RiddenAnswer>(content.slice(0, length))).toBeUndefined()
    }
  })
})
