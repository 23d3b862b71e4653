// npm run -s build:needed: builds, unless the build that is there is younger than all that it is made of.
import { spawnSync } from 'node:child_process'
import { whyStale } from './build-age.js'

if (whyStale() !== undefined) {
  process.exitCode = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' }).status ?? 1
}
