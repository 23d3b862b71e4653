import { expect, it } from 'vitest'
import { readConfig } from '../config/config.ts'
import { createLog } from './json-log.ts'
import { createTerminalLog } from './terminal-log.ts'

const question = {
  event: 'lookup',
  requestId: '1',
  user: null,
  email: undefined,
  contactId: 7,
  phoneHash: undefined,
} as const
const config = readConfig({})

/** The messages, or events, that are written in a mode. */
async function written(mode: 'sandbox' | 'test' | 'live'): Promise<string[]> {
  const lines: string[] = []
  const log = createTerminalLog(createLog('info', { write: (line) => lines.push(line) }), { mode })
  log.listening('http://localhost', config)
  log.request({ requestId: '1', method: 'GET', route: 'page', status: 200, ms: 1 }, 'info')
  expect(await log.audit([{ ...question, outcome: 'ok', ms: 1 }])).toBe(true)
  log.breakerOpened()
  return lines.map((line) => JSON.parse(line)).map(({ event, msg }) => event ?? msg)
}

it.each(['test', 'live'] as const)(
  'in mode %s a terminal gets the audit and warnings, and no requests',
  async (mode) => {
    expect(await written(mode)).toEqual(['lookup', 'breaker opened'])
  },
)

it('in the sandbox, where nobody is real, it gets warnings only', async () => {
  expect(await written('sandbox')).toEqual(['breaker opened'])
})
