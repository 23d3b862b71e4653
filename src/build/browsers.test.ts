import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { oldest } from './browsers.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

it.each(['README.md', 'src/web/early/guard-texts.ts'])('says the same of the oldest browsers in %s', (file) => {
  const { chrome, edge, firefox, safari } = oldest
  expect(edge).toBe(chrome)
  const text = read(file)
  expect(text).toMatch(new RegExp(`Chrome (?:and|or) Edge (?:from version )?${chrome}\\b`))
  expect(text).toMatch(new RegExp(`Firefox (?:from )?${firefox}\\b`))
  expect(text).toMatch(new RegExp(`Safari (?:from )?${safari.replace('.', '\\.')}`))
})
