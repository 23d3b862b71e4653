import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languageCodes } from '../contract/languages.ts'

const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')

it.each(languageCodes)('index.html says in %s that the page loads, and that it needs JavaScript', (code) => {
  const places = html.match(new RegExp(`lang="${code}"`, 'g'))
  // The document itself is in English.
  expect(places).toHaveLength(code === 'en' ? 1 : 2)
})
