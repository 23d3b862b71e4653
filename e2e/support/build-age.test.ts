import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { whyStale } from './build-age.js'

/** A project whose files were changed at these times, in seconds. */
function project(files: Record<string, number>): string {
  const root = `${mkdtempSync(join(tmpdir(), 'contact-desk-build-'))}/`
  const others = ['public/a', 'index.html', 'vite.config.ts', 'tailwind.config.ts', 'package-lock.json', 'src/a.ts']
  for (const [file, time] of Object.entries({ ...Object.fromEntries(others.map((other) => [other, 1])), ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), '')
    utimesSync(join(root, file), time, time)
  }
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) utimesSync(join(entry.parentPath, entry.name), 1, 1)
  }
  return root
}

const build = { 'dist/web/index.html': 10, 'dist/server/main.js': 12 }

it('a build that is newer than every source may be tested', () => {
  expect(whyStale(project(build))).toBeUndefined()
})

it.each(['src/web/deep/page.tsx', 'index.html', 'public/icon.png', 'vite.config.ts', 'package-lock.json'])(
  'a build that is older than %s may not, and the mend is named',
  (file) => {
    expect(whyStale(project({ ...build, [file]: 11 }))).toBe(`dist is older than ${file}: run npm run build.`)
  },
)

it.each(['public', 'src/web/deep'])('a build from which a file of %s was deleted since may not', (folder) => {
  const root = project({ ...build, [`${folder}/gone.ts`]: 2 })
  rmSync(join(root, folder, 'gone.ts'))
  expect(whyStale(root)).toBe(`dist is older than ${folder}: run npm run build.`)
})

it('tests are no sources', () => {
  expect(whyStale(project({ ...build, 'src/web/page.test.ts': 20, 'src/page.bench.ts': 20 }))).toBeUndefined()
})

it('a build of one half alone is none', () => {
  expect(whyStale(project({ 'dist/server/main.js': 12 }))).toBe('There is no dist/web/index.html: run npm run build.')
  expect(whyStale(project({ 'dist/web/index.html': 12 }))).toBe('There is no dist/server/main.js: run npm run build.')
})
