import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp } from '../testing/fake-upstream.ts'

describe('a cross-site refusal', () => {
  const outside = { BSG_API_KEY: apiKey, PUBLIC_URL: 'https://desk.test', ALLOW_UNAUTHENTICATED: '1' }

  it.each<[string, Record<string, string>, object]>([
    ['Host', { host: 'evil.test' }, { by: 'host', came: 'evil.test', expected: expect.stringContaining('desk.test') }],
    [
      'Origin',
      { host: 'desk.test', origin: 'http://desk.test' },
      { by: 'origin', came: 'http://desk.test', expected: expect.stringContaining('https://desk.test') },
    ],
    [
      'Sec-Fetch-Site',
      { host: 'desk.test', 'sec-fetch-site': 'cross-site' },
      { by: 'sec-fetch-site', came: 'cross-site', expected: 'same-origin, none' },
    ],
  ])(
    'says by the problem and in the log that it was %s, what came and what was expected',
    async (part, headers, line) => {
      const { get, logged } = createTestApp({}, outside)
      const { code, detail, requestId } = await (await get('/api/contacts/1', headers)).json()
      expect([code, detail]).toEqual(['cross-site', expect.stringContaining(part)])
      const lines = logged.map((text) => JSON.parse(text)).filter(({ msg }) => msg === 'cross-site')
      expect(lines).toEqual([expect.objectContaining({ level: 'warn', requestId, ...line })])
    },
  )

  it('writes what came into the log as one short text without signs of its own', async () => {
    const { get, logged } = createTestApp({}, outside)
    await get('/api/contacts/1', { host: 'desk.test', origin: `\x9b"}{"level":"fatal"${'x'.repeat(5000)}` })
    const line = logged.find((text) => text.includes('"by":"origin"')) ?? ''
    expect(line.length).toBeLessThan(600)
    expect(line).not.toContain('\x9b')
    expect(JSON.parse(line).level).toBe('warn')
  })
})
