import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { scenarios } from '#contract/scenarios.ts'
import { envExample, withVariables } from './server/config/documents.ts'
import { isVariable, namesOf } from './server/config/variables.ts'

it('the README names every scenario of the sandbox', async () => {
  const readme = await read('../README.md')
  const missing = scenarios.filter(({ id, shows }) => !readme.includes(`\`${id}\` ${shows.replaceAll('<', '&lt;')}`))
  expect(missing).toEqual([])
})

it('the README and .env.example say of the variables what the code says: npm run docs:variables writes both', async () => {
  const [readme = '', example] = await Promise.all(['../README.md', '../.env.example'].map(read))
  for (const name of namesOf()) expect(readme).toContain(`\n| \`${name}\` | `)
  expect(withVariables(readme)).toBe(readme)
  expect(example).toBe(envExample())
  for (const name of namesOf()) expect(example).toContain(name)
})

it('the server reads every variable of the table, and no other', async () => {
  const files = await readdir(new URL('./server', import.meta.url), { recursive: true })
  const own = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const code = (await Promise.all(own.map((file) => read(`./server/${file}`)))).join('\n')
  const named = (pattern: RegExp) => new Set([...code.matchAll(pattern)].map(([, name = '']) => name))
  expect([...named(/\bread(?:Variable|Needed)\(env, '(\w+)'/g)].sort()).toEqual(namesOf().sort())
  const aside = [...named(/\benv\.([A-Z][A-Z_]+)/g)].filter((name) => !isVariable(name))
  expect(aside).toEqual(['NODE_TLS_REJECT_UNAUTHORIZED'])
})

function read(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), 'utf8')
}
