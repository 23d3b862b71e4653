import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '#contract/problem.ts'
import packageJson from '../package.json' with { type: 'json' }
import { auditEvents } from './server/http/app-env.ts'
import type { SignInFailure } from './server/http/problem.ts'
import { createMetrics } from './server/observe/metrics.ts'
import { apiKey, createTestApp, json } from './server/testing/fake-upstream.ts'
import { breakerStates } from './server/upstream/circuit-breaker.ts'

// What `deploy/` says of Contact Desk must be so. The programs that read these files check them in e2e/proxies/.

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../deploy/${path}`, import.meta.url)), 'utf8')

const dashboard = JSON.parse(read('grafana/contact-desk.json'))

const expressions = {
  alerts: [...read('prometheus/contact-desk.rules.yml').matchAll(/expr: (?:\|\n((?: {10,}.*\n)+)|(.+))/g)].map(
    ([, block, line]) => block ?? line ?? '',
  ),
  dashboard: (dashboard.panels as { targets: { expr: string }[] }[]).flatMap(({ targets }) =>
    targets.map(({ expr }) => expr),
  ),
}

const signInFailures: Record<SignInFailure, true> = {
  'attempt-unknown': true,
  'code-refused': true,
  'not-allowed': true,
  'email-unverified': true,
  'provider-refused': true,
  'provider-unavailable': true,
  'provider-malformed': true,
  'client-refused': true,
  'clocks-differ': true,
  'too-many': true,
  'own-failure': true,
}

/** Failures that `outcome` names besides "ok" and "refused". */
const upstreamFailures: ProblemCode[] = ['upstream-unavailable', 'upstream-timeout', 'upstream-malformed']

const values: Record<string, readonly string[]> = {
  code: Object.keys(signInFailures),
  outcome: ['ok', 'refused', ...upstreamFailures],
  state: breakerStates,
  event: auditEvents,
  job: ['contact-desk'],
}

/** What `/metrics` prints once everything has happened: the labels of each series, by its name. */
async function printed(): Promise<Map<string, Set<string>>> {
  const metrics = createMetrics({ ofProcess: true })
  metrics.impossibleTime('check-in-future')
  metrics.droppedLines(1)
  const { get } = createTestApp({ 'GET /api/contacts/1': () => json({ data: {} }) }, { BSG_API_KEY: apiKey })
  await get('/api/contacts/1')
  const text = `${(await metrics.text()).text}\n${await (await get('/metrics')).text()}`
  const found = new Map<string, Set<string>>([['up', new Set()]])
  for (const [, name = '', labels = ''] of text.matchAll(/^([a-z]\w+)(?:\{(.*)\})? \S+$/gm)) {
    const known = found.get(name) ?? new Set()
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label)
    found.set(name, known)
  }
  return found
}

/** What an expression asks for: names of series, each with its selectors. */
const asked = (expression: string) =>
  [...expression.matchAll(/\b(up|(?:contact_desk|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)].map(
    ([, name = '', selectors = '']) => ({ name, selectors: [...selectors.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)] }),
  )

/** Prometheus adds these. */
const added = ['instance', 'job']

async function unknownIn(expression: string): Promise<string[]> {
  const known = await printed()
  const series = asked(expression)
  const labels = series.flatMap(({ name }) => [...(known.get(name) ?? [])])
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/, ?/))
  return [
    ...series.flatMap(({ name, selectors }) => [
      ...(known.has(name) ? [] : [name]),
      ...selectors.flatMap(([, label = '', operator = '', value = '']) => {
        if (!added.includes(label) && !known.get(name)?.has(label)) return [`${name}{${label}}`]
        // Routes are patterns in rules.
        if (label === 'route') return []
        const all = operator.includes('~') ? value.split('|') : [value]
        return all.filter((one) => !values[label]?.includes(one)).map((one) => `${label}="${one}"`)
      }),
    ]),
    ...grouped.filter((label) => !added.includes(label) && !labels.includes(label)),
  ]
}

describe.each(Object.entries(expressions))('the expressions of the %s', (_, all) => {
  it.each(all)('ask for what /metrics prints: %s', async (expression) => {
    expect(asked(expression)).not.toEqual([])
    expect(await unknownIn(expression)).toEqual([])
  })
})

it.each([
  ['contact_desk_nothing', 'contact_desk_nothing'],
  ['contact_desk_breaker{status="open"}', 'contact_desk_breaker{status}'],
  ['contact_desk_breaker{state=~"open|ajar"}', 'state="ajar"'],
  ['sum by (kind) (contact_desk_breaker)', 'kind'],
])('a wrong one would be found: %s', async (expression, wrong) => {
  expect(await unknownIn(expression)).toEqual([wrong])
})

it('there is an alert for each thing that must not go unseen', () => {
  const names = [...read('prometheus/contact-desk.rules.yml').matchAll(/- alert: (\w+)/g)].map(([, name]) => name)
  expect(names).toHaveLength(expressions.alerts.length)
  const needed = ['UpstreamDown', 'BreakerOpen', 'SignInsFail', 'AuditNotWritten', 'TokenNotRenewed']
  expect(names).toEqual(expect.arrayContaining(needed.map((name) => `ContactDesk${name}`)))
})

it('an audit that cannot be written is counted from 0 on, so that the first refusal is seen', async () => {
  const { text } = await createMetrics().text()
  for (const event of auditEvents) {
    expect(text).toContain(`contact_desk_audit_total{event="${event}",outcome="refused"} 0`)
  }
})

it('the dashboard has what Grafana needs of one: panels that do not overlap, each with its own number', () => {
  const { panels, schemaVersion, title, uid } = dashboard
  expect([title, uid, schemaVersion]).toEqual(['Contact Desk', 'contact-desk', expect.any(Number)])
  const places = panels.map(({ gridPos: { x, y } }: { gridPos: { x: number; y: number } }) => `${x} ${y}`)
  expect(new Set(places).size).toBe(panels.length)
  expect(new Set(panels.map(({ id }: { id: number }) => id)).size).toBe(panels.length)
  for (const { type, title, datasource, targets } of panels) {
    expect([type, title, datasource]).toEqual([
      'timeseries',
      expect.any(String),
      { type: 'prometheus', uid: expect.stringMatching(/^\$\{datasource\}$/) },
    ])
    expect(new Set(targets.map(({ refId }: { refId: string }) => refId)).size).toBe(targets.length)
  }
})

it('the service runs Node as npm run serve does, and may compile JavaScript', () => {
  const unit = read('systemd/contact-desk.service')
  const flags = packageJson.scripts.serve.match(/--max-[\w=-]+/g) ?? []
  expect(flags.length).toBeGreaterThan(1)
  expect(unit).toMatch(new RegExp(`^ExecStart=\\S+node ${flags.join(' ')} dist/server/main\\.js$`, 'm'))
  expect(unit).not.toMatch(/^MemoryDenyWriteExecute=/m)
  for (const line of ['Restart=always', 'LogRateLimitIntervalSec=0', 'NoNewPrivileges=yes', 'ProtectSystem=strict']) {
    expect(unit).toContain(`\n${line}\n`)
  }
})
