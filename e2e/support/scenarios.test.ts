import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarios } from '#contract/scenarios.ts'

const here = new URL('../', import.meta.url)

it('every contact of the sandbox that a browser test names is there', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]s$/.test(file))
  const named = files.flatMap((file) => {
    const ids = readFileSync(new URL(file, here), 'utf8').match(/\b24845[2-9]\d{3}\b/g) ?? []
    return ids.map((id) => ({ file, id }))
  })
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(({ id }) => !scenarios.some((scenario) => String(scenario.id) === id))).toEqual([])
})
