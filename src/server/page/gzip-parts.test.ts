import { createGunzip, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createGzipParts } from './gzip-parts.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

it('gives the document back from its parts, whatever they are', () => {
  const part = fc.uint8Array({ maxLength: 50_000, size: 'max' }).map((bytes) => new Uint8Array(bytes))
  fc.assert(
    fc.property(part, fc.array(part, { maxLength: 4 }), (first, parts) => {
      const gzip = createGzipParts(first)
      const rest = gzip.rest()
      const sent = [gzip.first, ...parts.map(rest.part), rest.end()]
      expect(gunzipSync(Buffer.concat(sent)).equals(Buffer.concat([first, ...parts]))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

it.each([
  ['the last', ['second', '']],
  ['between others', ['', 'second', '', 'third']],
  ['the only one', ['']],
])('gives it back with an empty part that is %s', (_, texts) => {
  const rest = createGzipParts(bytesOf('first ')).rest()
  const parts = texts.map((text) => rest.part(bytesOf(text)))
  const sent = [createGzipParts(bytesOf('first ')).first, ...parts, rest.end()]
  expect(String(gunzipSync(Buffer.concat(sent)))).toBe(`first ${texts.join('')}`)
})

it('uses one first part for many documents', () => {
  const gzip = createGzipParts(bytesOf('first '))
  const documents = ['a', 'b'].map((text) => {
    const rest = gzip.rest()
    return String(gunzipSync(Buffer.concat([gzip.first, rest.part(bytesOf(text)), rest.end()])))
  })
  expect(documents).toEqual(['first a', 'first b'])
})

it('lets each part be read as soon as it is there', async () => {
  const gzip = createGzipParts(bytesOf('first '))
  const rest = gzip.rest()
  const reader = createGunzip()
  let read = ''
  reader.on('data', (bytes) => {
    read += bytes
  })
  const write = (bytes: Uint8Array) => new Promise((resolve) => reader.write(bytes, resolve))
  await write(gzip.first)
  expect(read).toBe('first ')
  await write(rest.part(bytesOf('second ')))
  expect(read).toBe('first second ')
})

it('writes what the first part has said already as a reference to it', () => {
  const text = Array.from({ length: 2000 }, (_, index) => String(index)).join()
  const { rest } = createGzipParts(bytesOf(text))
  expect(rest().part(bytesOf(text)).length).toBeLessThan(200)
})
