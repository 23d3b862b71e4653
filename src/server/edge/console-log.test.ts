import { afterEach, expect, it, vi } from 'vitest'
import type { LogLevel } from '../config/config.ts'
import { createLog } from '../observe/json-log.ts'
import type { Log } from '../observe/log.ts'
import { createConsoleLog } from './console-log.ts'

afterEach(() => vi.restoreAllMocks())

const audited = { event: 'lookup', requestId: 'r1', user: null, email: undefined, contactId: 7, outcome: 'ok', ms: 1 }

function writeAll(log: Log): void {
  log.request({ requestId: 'r1', method: 'GET', route: '/x', status: 200, ms: 1 }, 'debug')
  log.breakerOpened()
  log.internalError('r2', new Error('no'))
  log.warning('A "sentence".')
  void log.audit([{ ...audited, phoneHash: undefined } as Parameters<Log['audit']>[0][number]])
}

it.each<LogLevel>(['trace', 'info', 'warn', 'fatal', 'silent'])(
  'writes at the level %s what a server writes',
  (level) => {
    const lines: string[] = []
    writeAll(createLog(level, { write: (line) => lines.push(line) }))
    const said: string[] = []
    vi.spyOn(console, 'log').mockImplementation((line) => said.push(line))
    writeAll(createConsoleLog(level))
    const timeless = (line: string) => ({ ...JSON.parse(line), time: '', stack: '' })
    expect(said.map(timeless)).toEqual(lines.map(timeless))
  },
)
