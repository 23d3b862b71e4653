import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** How many builds before the newest one stay, so that their assets can still be had. */
export const keptBuilds = 3

/** The part that a start begins with: once it is switched, the new build counts. */
const lastPart = 'server'

/** Of a build that an earlier version has made, without a folder of its own. It sorts before all others. */
const nameless = '0'

/**
 * The folders of one run of the build. Everything is built aside; only then do the links `dist/web` and `dist/server`
 * lead to it. A server that runs, or just starts, goes on in the folder that its link led to.
 * @param dist absolute path
 */
export function createBuildFolders(dist: string, processId = process.pid) {
  const builds = join(dist, 'builds')
  const aside = join(builds, `.${processId}`)

  return {
    /** Where this run builds; `web` and `server` go there. */
    aside,
    /** Makes what lies aside the build that starts. @param now when it was built */
    take(now: Date): void {
      adopt(dist, builds)
      const name = now.toISOString().replaceAll(/[-:.]/g, '')
      renameSync(aside, join(builds, name))
      const parts = readdirSync(join(builds, name)).filter((part) => part !== lastPart)
      for (const part of [...parts, lastPart]) link(join('builds', name, part), join(dist, part), processId)
      clean(builds)
    },
  }
}

/** In one step, so that nobody finds none. */
function link(target: string, path: string, processId: number): void {
  const other = `${path}.${processId}`
  rmSync(other, { force: true })
  symlinkSync(target, other)
  renameSync(other, path)
}

/** Folders that are no links yet become a build before all others. */
function adopt(dist: string, builds: string): void {
  for (const part of ['web', 'server']) {
    const path = join(dist, part)
    if (!existsSync(path) || lstatSync(path).isSymbolicLink()) continue
    const place = join(builds, nameless, part)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(join(builds, nameless), { recursive: true })
    renameSync(path, place)
  }
}

/** Removes what nobody needs: builds before those that are kept, the same build again, and runs that have failed. */
function clean(builds: string): void {
  const names = readdirSync(builds).sort().reverse()
  const seen = new Set<string>()
  const isNeeded = (name: string, index: number) => {
    const assets = assetsOf(join(builds, name))
    const isNew = !seen.has(assets)
    seen.add(assets)
    // A server may just be starting from the one before.
    return index < 2 || (isNew && seen.size <= keptBuilds + 1)
  }
  const complete = names.filter((name) => !name.startsWith('.'))
  const left = names.filter((name) => name.startsWith('.') && !isRunning(Number(name.slice(1))))
  for (const name of [...complete.filter((name, index) => !isNeeded(name, index)), ...left]) {
    rmSync(join(builds, name), { recursive: true, force: true })
  }
}

function assetsOf(build: string): string {
  const assets = join(build, 'web/assets')
  return existsSync(assets) ? readdirSync(assets).sort().join() : ''
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
