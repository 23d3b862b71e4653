import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const model = await readFile(fileURLToPath(new URL('docs/threat-model.md', root)), 'utf8')

/** Threat, what stops it, and the test; headings of the table's parts have neither of the last two. */
const rows = model
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| **'))
  .map((line) => line.split(/(?<!\\) \| |^\| | \|$/).slice(1, -1))
  .filter((cells) => cells.length === 3 && cells[0] !== 'threat')

/** A file's text, in which a title stands as it was written: whole, or begun and then ended by a variable. */
async function holds(file: string, title: string): Promise<boolean> {
  const text = await readFile(fileURLToPath(new URL(file, root)), 'utf8').catch(() => '')
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`))
}

it('the threat model has rows to check', () => {
  expect(rows.length).toBeGreaterThan(60)
})

it.each(rows)('a test stands behind the threat, or it is accepted: %s', async (_threat, _stop, proof = '') => {
  if (/^accepted: \S/.test(proof)) return
  const [, file = '', title = ''] = /^`([^`]+)` "(.+)"$/.exec(proof) ?? []
  expect({ proof, isThere: await holds(file, title) }).toEqual({ proof, isThere: true })
})
