// Runs the core of the browser tests: node e2e/core/run.js [PLACE …] [-- OPTIONS OF PLAYWRIGHT]; without a place, at all.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const all = readdirSync(new URL('places/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))

const isOption = (word) => word.startsWith('-')
const words = process.argv.slice(2).filter((word) => word !== '--')
const firstOption = words.findIndex(isOption)
const asked = firstOption < 0 ? words : words.slice(0, firstOption)
const options = firstOption < 0 ? [] : words.slice(firstOption)
const unknown = asked.find((name) => !all.includes(name))
if (unknown !== undefined) {
  console.error(`There is no place ${unknown}. Places: ${all.join(', ')}.`)
  process.exit(1)
}

let status = 0
for (const name of asked.length > 0 ? asked : all) {
  console.log(`The core of the browser tests at ${name}:`)
  const env = { ...process.env, CONTACT_DESK_PLACE_NAME: name }
  const command = ['node_modules/playwright/cli.js', 'test', '-c', 'e2e/core', ...options]
  status ||= spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' }).status ?? 1
}
process.exit(status)
