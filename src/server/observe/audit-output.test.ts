import { describe, expect, it } from 'vitest'
import { type LogLevel, readConfig } from '../config/config.ts'
import { createNodeApp } from '../node-app.ts'
import { auditLines } from '../testing/audit-lines.ts'
import { type Answers, apiKey, createFakeUpstream, json } from '../testing/fake-upstream.ts'
import { createLog } from './json-log.ts'
import { createMetrics } from './metrics.ts'

const contact = '/api/contacts/248452739'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const phone = '380965901726'

describe('while no line can be written', () => {
  function setUp() {
    let isBlocked = false
    const asked: string[][] = []
    const answers = { [`GET ${contact}`]: () => json({ data: { id: 248452739, phone } }) }
    const { fetch, to } = createFakeUpstream(answers)
    const log = createLog('info', {
      write: () => {},
      isBlocked: () => isBlocked,
      writeSurely: async (lines) => {
        asked.push(lines)
        return false
      },
    })
    const metrics = createMetrics()
    const app = createNodeApp({ config: readConfig({ BSG_API_KEY: apiKey }), log, metrics, fetch })
    return { app, asked, to, metrics, block: () => (isBlocked = true) }
  }

  it('an answer that is there already is not given', async () => {
    const { app, asked } = setUp()
    const response = await app.request(contact)
    const text = await response.text()
    expect([response.status, JSON.parse(text).code]).toEqual([503, 'audit-unavailable'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'x-content-type-options': 'nosniff',
      'x-request-id': JSON.parse(text).requestId,
    })
    expect(text).not.toContain(phone)
    expect(asked).toHaveLength(1)
  })

  it('nothing is asked for', async () => {
    const { app, to, block, metrics } = setUp()
    block()
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ phone }) }
    const responses = [app.request(contact), app.request(search, init), app.request(stopList, init)]
    for (const response of await Promise.all(responses)) {
      expect([response.status, (await response.json()).code]).toEqual([503, 'audit-unavailable'])
    }
    for (const path of [contact, search, stopList]) expect(to(path)).toEqual([])
    expect((await metrics.text()).text).toContain('contact_desk_audit_total{event="stop-list",outcome="refused"} 1')
  })

  it('definitions and the session are still answered, since they are about nobody', async () => {
    const { app, block } = setUp()
    block()
    expect((await app.request('/api/session')).status).toBe(200)
    expect((await app.request('/api/contacts/fields')).status).toBe(404)
  })
})

async function linesAt(level: LogLevel) {
  const logged: string[] = []
  const answers: Answers = { [`GET ${contact}`]: () => json({ data: {} }) }
  const log = createLog(level, { write: (line) => logged.push(line) })
  const { fetch } = createFakeUpstream(answers)
  await createNodeApp({ config: readConfig({ BSG_API_KEY: apiKey }), log, fetch }).request(contact)
  return logged
}

it.each(['fatal', 'error', 'warn'] as const)(
  'is written at the log level %s, at which nothing else is',
  async (level) => {
    expect(auditLines(await linesAt(level))).toHaveLength(1)
    expect(await linesAt(level)).toHaveLength(1)
  },
)

it('is not written when the log is switched off', async () => {
  expect(await linesAt('silent')).toEqual([])
})
