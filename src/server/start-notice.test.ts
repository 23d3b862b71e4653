import { expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { readConfig } from './config/config.ts'
import type { Env } from './config/variable.ts'
import { startNotice } from './start-notice.ts'

const key = 'live_abcdef'

function notice(env: Env, { url = 'http://127.0.0.1:5173', isQuiet = true, warnings = [] as string[] } = {}) {
  return startNotice(url, { ...readConfig(env), warnings }, isQuiet)
}

it('says what runs, where to open it, whose data it shows and who may see them', () => {
  expect(notice({}).split('\n')).toEqual([
    '',
    `Contact Desk ${packageJson.version}`,
    '',
    '  Open     http://localhost:5173',
    '  Mode     sandbox',
    '  Key      none: the sandbox answers with made-up contacts',
    '  Zone     UTC (assumed: set BSG_TIME_ZONE)',
    '  Sign-in  none: only this machine can open it',
    '  Log      requests are not shown; set LOG_LEVEL=info to see them',
    '',
  ])
})

it.each([
  [{ BSG_API_KEY: key }, 'Key      live_…: real contacts'],
  [{ BSG_API_KEY: 'test_abcdef' }, 'Key      test_…: BSG answers with random data'],
  [{ BSG_TIME_ZONE: 'Europe/Kyiv' }, 'Zone     Europe/Kyiv\n'],
  [{ ALLOW_UNAUTHENTICATED: '1' }, 'Sign-in  by the proxy in front'],
])('%j shows "%s", and never the key', (env: Env, row) => {
  expect(notice(env)).toContain(row)
  expect(notice(env)).not.toContain('abcdef')
})

it.each([
  ['0.0.0.0', 'http://0.0.0.0:80', 'http://localhost:80'],
  ['::1', 'http://[::1]:5173', 'http://localhost:5173'],
  ['desk.example', 'http://desk.example:5173', 'http://desk.example:5173'],
  ['192.168.1.20', 'http://192.168.1.20:5173', 'http://192.168.1.20:5173'],
])('on %s, %s is opened as %s', (HOST, url, opened) => {
  expect(notice({ HOST, ALLOW_UNAUTHENTICATED: '1' }, { url })).toContain(`Open     ${opened}\n`)
})

it('a reverse proxy in front has the address that agents open', () => {
  const env = { PUBLIC_URL: 'https://desk.example', ALLOW_UNAUTHENTICATED: '1' }
  expect(notice(env)).toContain('Open     https://desk.example (listens on http://127.0.0.1:5173)')
})

it('names what the log shows, and each warning', () => {
  const text = notice({}, { isQuiet: false, warnings: ['A is not a setting.', 'B neither.'] })
  expect(text).toContain('Log      JSON lines on standard output')
  expect(text).toContain('  Warning  A is not a setting.\n  Warning  B neither.\n')
})
