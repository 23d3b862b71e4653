import { readFileSync } from 'node:fs'
import { format } from 'node:util'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

const check = readFileSync(new URL('./check-node.cjs', import.meta.url), 'utf8')

/** What the check does on a version of Node: what it prints, and the exit code where it ends the process. */
function checkOn(node: string) {
  const printed: string[] = []
  let code: number | undefined
  const process = { versions: { node }, exit: (given: number) => (code = given) }
  runInNewContext(check, { process, console: { error: (...parts: unknown[]) => printed.push(format(...parts)) } })
  return { printed, code }
}

it.each([
  '0.12.18',
  '4.9.1',
  '10.24.1',
  '12.22.12',
  '16.20.2',
  '18.20.8',
  '20.0.0',
  '20.18.3',
  '21.7.3',
  '22.11.0',
  '23.11.1',
])('Node %s is refused in one line that says what to install', (version) => {
  expect(checkOn(version)).toEqual({
    printed: [
      `Contact Desk does not run on Node ${version}: install Node 24 or later (Node 22 from 22.12 and Node 20 from 20.19 do too).`,
    ],
    code: 1,
  })
})

it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.0', '24.0.0', '25.1.0', '26.0.0', '30.0.0', '100.0.0'])(
  'Node %s is taken',
  (version) => {
    expect(checkOn(version)).toEqual({ printed: [], code: undefined })
  },
)

it('an install refuses the same versions', () => {
  expect(packageJson.engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0')
  expect(readFileSync(new URL('../.npmrc', import.meta.url), 'utf8').split('\n')).toContain('engine-strict=true')
})

it('an old Node can read the check', () => {
  const code = check.replaceAll(/\/\/.*/g, '').replaceAll(/'[^']*'/g, "''")
  expect(code).not.toMatch(/=>|`|\.\.\.|\?[.?]|\*\*|\b(?:async|await|class|const|export|import|let|of|require)\b/)
})

const checks = /^(?:node src\/check-node\.cjs|npm run -s (?:build|build:needed|build:edge|check)) && /
/** Says that nothing is built, or runs the check that was built with the servers. */
const checksBuilt = /^test -f dist\/server\/[\w-]+\.js \|\| \{ [^}]+ \}; node dist\/server\/check-node\.cjs && /

it.each(Object.entries(packageJson.scripts))('npm run %s checks Node before anything else', (_name, command) => {
  expect(command).toMatch(command.startsWith('test -f ') ? checksBuilt : checks)
})
