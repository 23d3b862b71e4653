import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

/** For tests that start processes one after the other. */
const timeout = 30_000
const module = new URL('./ports.js', import.meta.url).href

/** Finds a run's ports. Every search begins at the same place. */
const find = `Math.random = () => 0; const { firstPort, serverAt } = await import('${module}')`

/** Runs a script that has a run's ports, in a process of its own. */
async function runWith(script: string, env: Record<string, string> = {}) {
  const code = `${find}; ${script}`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, CONTACT_DESK_TEST_PORTS: '', ...env },
  })
  return stdout.trim()
}

/** Prints this run's first port, and that of a process which has started meanwhile. @param begin what that one is handed */
const besides = (begin: string) => `
  const { execFileSync } = await import('node:child_process')
  const code = "${find}; console.log(firstPort)"
  const other = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, CONTACT_DESK_TEST_PORTS: ${begin} }, encoding: 'utf8',
  })
  console.log(firstPort, Number(other))`

it('two runs at once have ports of their own', { timeout }, async () => {
  const [mine = '', other] = (await runWith(besides("''"))).split(' ')
  expect(Number(mine)).toBeGreaterThan(19_999)
  expect(other).not.toBe(mine)
})

it('the processes that a run starts have the ports of the run', { timeout }, async () => {
  const [mine = '', other] = (await runWith(besides('process.env.CONTACT_DESK_TEST_PORTS'))).split(' ')
  expect(Number(mine)).toBeGreaterThan(19_999)
  expect(other).toBe(mine)
})

it('a port beyond those of the run is refused', { timeout }, async () => {
  await expect(runWith('serverAt(64)')).rejects.toThrow('A run has ports 0 to 63, and no 64.')
})
