import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBuildFolders, keptBuilds } from './build-folders.ts'

let dist: string

beforeEach(() => {
  dist = join(mkdtempSync(join(tmpdir(), 'contact-desk-dist-')), 'dist')
})
afterEach(() => rmSync(dist, { recursive: true }))

function write(folder: string, version: string) {
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  mkdirSync(join(folder, 'server'))
  writeFileSync(join(folder, 'web/index.html'), version)
  writeFileSync(join(folder, `web/assets/app-${version}.js`), version)
  writeFileSync(join(folder, 'server/main.js'), version)
}

let day = 0

function build(version: string) {
  const folders = createBuildFolders(dist)
  write(folders.aside, version)
  day += 1
  folders.take(new Date(Date.UTC(2026, 0, day)))
}

const present = () => ['web/index.html', 'server/main.js'].map((file) => readFileSync(join(dist, file), 'utf8'))
const assets = () =>
  readdirSync(join(dist, 'builds'))
    .flatMap((name) => readdirSync(join(dist, 'builds', name, 'web/assets')))
    .sort()

it('a build is nowhere to be seen before all of it is there', () => {
  build('1')
  const folders = createBuildFolders(dist)
  write(folders.aside, '2')
  expect(present()).toEqual(['1', '1'])
  folders.take(new Date(Date.UTC(2027, 0)))
  expect(present()).toEqual(['2', '2'])
})

it('a server that starts from the build before finds all of it', () => {
  build('1')
  const started = realpathSync(join(dist, 'server'))
  build('2')
  expect(readFileSync(join(started, 'main.js'), 'utf8')).toBe('1')
  expect(readFileSync(join(started, '../web/index.html'), 'utf8')).toBe('1')
})

it('as many builds stay as are to be kept, and no more', () => {
  for (const version of ['1', '2', '3', '4', '5', '6']) build(version)
  expect(assets()).toEqual(['app-3.js', 'app-4.js', 'app-5.js', 'app-6.js'])
  expect(assets()).toHaveLength(keptBuilds + 1)
})

it('the same build again takes no other one away', () => {
  for (const version of ['1', '2', '3', '4', '4', '4', '4']) build(version)
  expect(new Set(assets())).toEqual(new Set(['app-1.js', 'app-2.js', 'app-3.js', 'app-4.js']))
  expect(assets()).toHaveLength(5)
})

it('folders that an earlier version has built become a build of their own', () => {
  write(dist, 'old')
  build('1')
  expect(present()).toEqual(['1', '1'])
  expect(assets()).toEqual(['app-1.js', 'app-old.js'])
})

it('what a run has left that failed is removed, and what another one builds just now is not', () => {
  const nobody = 2 ** 30
  write(createBuildFolders(dist, nobody).aside, 'failed')
  write(createBuildFolders(dist, process.ppid).aside, 'running')
  build('1')
  expect(existsSync(createBuildFolders(dist, nobody).aside)).toBe(false)
  expect(existsSync(createBuildFolders(dist, process.ppid).aside)).toBe(true)
})
