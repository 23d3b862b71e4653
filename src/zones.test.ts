import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))

/** What a command says when it fails; an empty text when it does not. */
async function failure(command: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  try {
    await run(join(root, 'node_modules/.bin', command), args, {
      cwd: copy,
      env: { ...process.env, NO_COLOR: '1', ...env },
    })
    return ''
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return stdout + stderr || String(error)
  }
}

// A copy of the project to plant violations in: web → contract ← server is the only way that code may take.
let copy: string

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'contact-desk-zones-'))
  for (const part of [
    'src',
    'public',
    'index.html',
    'package.json',
    'biome.json',
    'vite.config.ts',
    'tailwind.config.ts',
  ]) {
    await cp(join(root, part), join(copy, part), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rm(copy, { recursive: true, force: true }))

async function plant(file: string, text: string): Promise<void> {
  await writeFile(join(copy, file), text)
}

/** Every kind of import across the zones, by the file that has it. */
const acrossZones = {
  'src/web/static.ts': "import { loadConfig } from '../server/config/config.ts'\n\nexport const x = loadConfig\n",
  'src/web/dynamic.ts': "export const x = import('../server/config/config.ts')\n",
  'src/web/type-only.ts': "import type { Config } from '../server/config/config.ts'\n\nexport type X = Config\n",
  'src/web/ui/re-exported.ts': "export * from '../../server/config.ts'\n",
  'src/web/by-node.ts': "import { readFileSync } from 'node:fs'\n\nexport const x = readFileSync\n",
  'src/web/past-the-alias.ts': "export * from '../contract/paths.ts'\n",
  'src/server/to-web.ts': "import { ApiError } from '../web/api.ts'\n\nexport const x = ApiError\n",
  'src/contract/to-web.ts': "export * from '../web/api.ts'\n",
  'src/contract/to-server.ts': "export * from '../server/config/config.ts'\n",
  'src/contract/to-testing.ts': "export * from './testing/people.ts'\n",
  'src/contract/to-package.ts': "export * from 'hono'\n",
}

/** An import that climbs, or crosses to a room on the same floor, for each room; and the only arrows that look like one. */
const crossings = {
  'src/server/config/planted.ts': '../http/guard.ts',
  'src/server/http/planted.ts': '../observe/log.ts',
  'src/server/observe/planted.ts': '../upstream/upstream.ts',
  'src/server/observe/planted-too.ts': '../replicas/marks.ts',
  'src/server/replicas/planted.ts': '../observe/log.ts',
  'src/server/replicas/planted-too.ts': '../upstream/upstream.ts',
  'src/server/upstream/planted.ts': '../proxy/lookups.ts',
  'src/server/page/planted.ts': '../proxy/lookups.ts',
  'src/server/proxy/planted.ts': '../sign-in/sessions.ts',
  'src/server/sign-in/planted.ts': '../page/page.ts',
  'src/server/proxy/planted-too.ts': '../app.ts',
  'src/server/sandbox/planted.ts': '../http/problem.ts',
  'src/server/masking/planted.ts': '../http/problem.ts',
  'src/server/planted.ts': './testing/fake-upstream.ts',
  'src/server/edge/planted.ts': '../testing/fake-upstream.ts',
  'src/server/upstream/planted-too.ts': '../testing/fake-upstream.ts',
  'src/web/ui/planted.ts': '../contacts/reach/hlr-faces.ts',
  'src/web/time/planted.ts': '../lookup/recognise.ts',
  'src/web/phone/planted.ts': '../contacts/contact-query.ts',
  'src/web/texts/planted.ts': '../contacts/contact-query.ts',
  'src/web/contacts/planted.ts': '../lookup/recognise.ts',
  'src/web/contacts/groups/planted.ts': '../../sign-in/attention.ts',
  'src/web/lookup/planted.ts': '../contacts/contact-page.tsx',
  'src/web/sign-in/planted.ts': '../contacts/contact-query.ts',
}

const arrows = {
  'src/server/proxy/drawn-shared.ts': '../replicas/marks.ts',
  'src/server/replicas/drawn.ts': '../http/rate-limit.ts',
  'src/server/proxy/drawn.ts': '../upstream/upstream.ts',
  'src/server/proxy/drawn-too.ts': '../masking/mask-phones.ts',
  'src/server/sign-in/drawn.ts': '../http/agent.ts',
  'src/server/drawn.test.ts': './testing/fake-upstream.ts',
  'src/web/lookup/drawn.ts': '../contacts/contact-query.ts',
}

it('lint reports every import across the zones, and between rooms where nobody drew an arrow, and no other', async () => {
  const between = Object.entries({ ...crossings, ...arrows }).map(([file, target]) => [
    file,
    `export * from '${target}'\n`,
  ])
  const allowed = { 'src/web/by-alias.ts': "export { apiPaths as x } from '#contract/paths.ts'\n" }
  const planted: Record<string, string> = { ...acrossZones, ...allowed, ...Object.fromEntries(between) }
  for (const [file, text] of Object.entries(planted)) await plant(file, text)
  const said = await failure('biome', ['lint', '--vcs-enabled=false', '--max-diagnostics=none', 'src'])
  for (const file of Object.keys(planted)) await rm(join(copy, file))
  const reported = [...said.matchAll(/^(\S+?):\d+:\d+ lint\/(\S+)/gm)].map(([, file, rule]) => `${file} ${rule}`)
  const forbidden = Object.keys({ ...acrossZones, ...crossings })
  expect(reported.toSorted()).toEqual(forbidden.map((file) => `${file} style/noRestrictedImports`).toSorted())
}, 60_000)

it('the browser build fails when a server module gets in', async () => {
  const entry = await readFile(join(copy, 'src/web/app.tsx'), 'utf8')
  await plant('src/web/app.tsx', `${entry}\nimport('../server/http/problem.ts').then(console.log)\n`)
  const said = await failure('vite', ['build', '--logLevel', 'error'])
  await plant('src/web/app.tsx', entry)
  expect(said).toMatch(/src\/server\/http\/problem\.ts is server code, and .*src\/web\/app\.tsx brings it into/)
}, 60_000)

it('no type crosses by import(), which lint does not see', async () => {
  const allowed: Record<string, RegExp> = { web: /server\//, server: /web\//, contract: /server\/|web\// }
  for (const [zone, forbidden] of Object.entries(allowed)) {
    for (const file of await readdir(join(root, 'src', zone), { recursive: true })) {
      if (!/\.tsx?$/.test(file)) continue
      const text = await readFile(join(root, 'src', zone, file), 'utf8')
      const imported = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1])
      expect(imported.filter((specifier) => forbidden.test(specifier ?? ''))).toEqual([])
    }
  }
})

it('a build with a key in the environment has no trace of it, nor of any server code', async () => {
  const key = 'live_plantedKey7Qw3ZxT9'
  expect(await failure('vite', ['build', '--logLevel', 'error'], { BSG_API_KEY: key })).toBe('')
  const web = join(copy, 'dist/web')
  const files = (await readdir(web, { recursive: true })).filter((file) => /\.\w+$/.test(file))
  expect(files.filter((file) => file.endsWith('.map'))).not.toEqual([])
  for (const file of files) {
    const text = await readFile(join(web, file), 'utf8')
    expect(text).not.toContain(key)
    expect(text).not.toContain('src/server')
    expect(text).not.toContain('/api/auth/login')
  }
}, 60_000)
