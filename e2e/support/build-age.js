// Keeps tests and benchmarks from running against a build that is older than the sources.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tailwind.config.ts', 'package-lock.json']

/** The last file of each half of the build. */
const built = ['dist/web/index.html', 'dist/server/main.js']

/** Files that no build reads. */
const isTest = (path) => /\.(?:test|bench)\.tsx?$/.test(path)

/** The path and all that stands below it: folders too, which are as young as what was last deleted from them. */
function allIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))]
}

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Why the build in the folder `root` must not be tested; undefined when it may be. */
export function whyStale(root = project) {
  const missing = built.find((path) => !existsSync(join(root, path)))
  if (missing) return `There is no ${missing}: run npm run build.`
  const builtAt = Math.min(...built.map((path) => statSync(join(root, path)).mtimeMs))
  const newer = sources
    .flatMap((path) => allIn(join(root, path)))
    .find((path) => !isTest(path) && statSync(path).mtimeMs > builtAt)
  return newer && `dist is older than ${newer.slice(root.length)}: run npm run build.`
}

/** Ends the process with one line when the build is stale. */
export function refuseStaleBuild() {
  const why = whyStale()
  if (why === undefined) return
  console.error(why)
  process.exit(1)
}
