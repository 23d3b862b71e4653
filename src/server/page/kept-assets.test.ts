import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { places } from '#contract/page-marks.ts'
import { builtBody, settings, writeBuiltPage } from '../testing/built-page.ts'
import { readBuiltPage } from './read-built-page.ts'
import { createStatic } from './static.ts'

const html = (version: string) => `<html lang="en"><title>${version}</title>${places.head}${builtBody}`

let folder: string

/** Two versions as they lie beside each other: each has an asset of its own, and one that both have. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contact-desk-builds-'))
  for (const version of ['old', 'new']) {
    const { web, remove } = writeBuiltPage(html(version))
    for (const name of [`app-${version}.js`, `app-${version}.js.map`]) writeFileSync(join(web, 'assets', name), version)
    writeFileSync(join(web, `${version}.txt`), version)
    cpSync(web, join(folder, 'builds', version, 'web'), { recursive: true })
    remove()
  }
  cpSync(join(folder, 'builds'), join(folder, 'else'), { recursive: true })
  mkdirSync(join(folder, 'builds/.4711/web/assets'), { recursive: true })
  writeFileSync(join(folder, 'builds/.4711/web/assets/half.js'), 'half')
  // As a build that another process removes.
  mkdirSync(join(folder, 'builds/0'))
})

afterAll(() => rmSync(folder, { recursive: true }))

const get = (version: string, path: string, place = 'builds') =>
  createStatic(readBuiltPage(join(folder, place, version, 'web'), false), settings).request(`http://localhost${path}`)

it.each([
  ['old', 'new'],
  ['new', 'old'],
])('a server of the %s version gives the assets of the %s one, to be kept for good', async (one, other) => {
  for (const version of [one, other]) {
    const response = await get(one, `/assets/app-${version}.js`)
    expect([response.status, await response.text()]).toEqual([200, version])
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
})

it('it gives its own document, and no other file of the other version', async () => {
  expect(await (await get('new', '/index.html')).text()).toContain('<title>new</title>')
  expect((await get('new', '/new.txt')).status).toBe(200)
  for (const path of ['/old.txt', '/assets/app-old.js.map', '/assets/half.js', '/assets/../index.html.old']) {
    expect((await get('new', path)).status).toBe(404)
  }
})

it('a page in a folder that no build has made is served alone', async () => {
  expect((await get('new', '/assets/app-new.js', 'else')).status).toBe(200)
  expect((await get('new', '/assets/app-old.js', 'else')).status).toBe(404)
})

it('an asset of another build can be had after that build is gone', async () => {
  const app = createStatic(readBuiltPage(join(folder, 'builds/new/web'), false), settings)
  renameSync(join(folder, 'builds/old'), join(folder, 'gone'))
  expect((await app.request('http://localhost/assets/app-old.js')).status).toBe(200)
  renameSync(join(folder, 'gone'), join(folder, 'builds/old'))
})
