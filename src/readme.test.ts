import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { scenarios } from '#contract/scenarios.ts'
import { isSetting, sandboxNames, settingNames } from './server/config/setting-names.ts'

it('the README names every scenario of the sandbox', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const missing = scenarios.filter(({ id, shows }) => !readme.includes(`\`${id}\` ${shows.replaceAll('<', '&lt;')}`))
  expect(missing).toEqual([])
})

it('the README and .env.example name every variable', async () => {
  const files = await readdir(new URL('./server', import.meta.url), { recursive: true })
  const own = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const [readme = '', example, ...code] = await Promise.all(
    ['../README.md', '../.env.example', ...own.map((file) => `./server/${file}`)].map((path) =>
      readFile(new URL(path, import.meta.url), 'utf8'),
    ),
  )
  const variables = new Set(
    code
      .join('\n')
      .match(/\benv\.[A-Z][A-Z_]+/g)
      ?.map((name) => name.slice(4)),
  )
  expect(variables.size).toBeGreaterThan(24)
  expect([...variables].filter((name) => !isSetting(name))).toEqual(['NODE_TLS_REJECT_UNAUTHORIZED'])
  variables.delete('NODE_TLS_REJECT_UNAUTHORIZED')
  expect([...settingNames, ...sandboxNames].filter((name) => !variables.has(name))).toEqual([])
  for (const name of variables) expect(readme).toContain(`\`${name}\``)
  for (const name of variables) if (name !== 'SANDBOX_API_KEYS') expect(example).toContain(name)
})
