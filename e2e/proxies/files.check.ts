import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from 'playwright/test'
import { whyNoProgram } from './packages.ts'

// The programs that read these files say whether they can.

const deploy = fileURLToPath(new URL('../../deploy', import.meta.url))

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'contact-desk-files-'))
    await use(folder)
    rmSync(folder, { recursive: true })
  },
})

/** @throws what the program says, when it ends with anything but 0 */
function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

test.describe('Prometheus', () => {
  const promtool = '/usr/bin/promtool'
  const reason = whyNoProgram(promtool, 'prometheus')
  test.skip(reason !== undefined, reason)

  test('reads its configuration and the alerts', ({ folder }) => {
    writeFileSync(join(folder, 'token'), 'x')
    const text = readFileSync(join(deploy, 'prometheus/prometheus.yml'), 'utf8')
    writeFileSync(join(folder, 'prometheus.yml'), text.replace('/etc/prometheus/contact-desk.token', 'token'))
    const rules = readFileSync(join(deploy, 'prometheus/contact-desk.rules.yml'), 'utf8')
    writeFileSync(join(folder, 'contact-desk.rules.yml'), rules)
    expect(run(promtool, 'check', 'config', join(folder, 'prometheus.yml'))).toContain('rules found')
  })

  test('alerts at a refused audit line and at a token that is not renewed, and not while all is well', ({ folder }) => {
    writeFileSync(join(folder, 'test.yml'), scenario(join(deploy, 'prometheus/contact-desk.rules.yml')))
    expect(run(promtool, 'test', 'rules', join(folder, 'test.yml'))).toContain('SUCCESS')
  })
})

test.describe('systemd', () => {
  const analyze = '/usr/bin/systemd-analyze'
  test.skip(!existsSync(analyze), `it needs ${analyze}`)

  test('reads the unit, and counts it among the well hardened', ({ folder }) => {
    const unit = join(folder, 'contact-desk.service')
    const text = readFileSync(join(deploy, 'systemd/contact-desk.service'), 'utf8')
    writeFileSync(unit, text.replace('/usr/bin/node', process.execPath).replace('=/opt/contact-desk\n', `=${folder}\n`))
    expect(run(analyze, 'verify', '--man=no', unit)).toBe('')
    // Exposure in tenths: 10 is a service that may do everything.
    run(analyze, 'security', '--offline=true', '--threshold=20', '--no-pager', unit)
  })
})

/** Minute by minute: a quiet replica, and one whose audit and token fail from the fifth minute on. */
const scenario = (rules: string) => `
rule_files: ['${rules}']
tests:
  - interval: 1m
    input_series:
      - series: 'contact_desk_audit_total{event="lookup",outcome="refused",instance="well"}'
        values: '0x20'
      - series: 'contact_desk_audit_total{event="lookup",outcome="refused",instance="ill"}'
        values: '0x4 1x15'
      - series: 'contact_desk_token_renewals_total{kind="login",outcome="ok",instance="well"}'
        values: '1+1x20'
      - series: 'contact_desk_token_renewals_total{kind="login",outcome="upstream-timeout",instance="well"}'
        values: '0+1x20'
      - series: 'contact_desk_token_renewals_total{kind="login",outcome="refused",instance="ill"}'
        values: '0x4 1+1x15'
      - series: 'contact_desk_breaker{state="open",instance="ill"}'
        values: '0x4 1x15'
      - series: 'contact_desk_breaker{state="open",instance="well"}'
        values: '0x20'
    alert_rule_test:
${[
  [
    'ContactDeskAuditNotWritten',
    '8m',
    '{{ $labels.instance }} cannot write its audit, and so looks nobody up',
    'Check what reads its standard output.',
  ],
  [
    'ContactDeskTokenNotRenewed',
    '10m',
    '{{ $labels.instance }} gets no token from BSG',
    "With outcome 'refused', check BSG_API_KEY; otherwise, whether BSG can be reached.",
  ],
  [
    'ContactDeskBreakerOpen',
    '10m',
    '{{ $labels.instance }} sends BSG probes only, since its answers failed',
    "It closes by itself with BSG's first good answer.",
  ],
]
  .flatMap(([name, at, summary = '', mend]) => [
    `      - { eval_time: 3m, alertname: ${name} }`,
    `      - eval_time: ${at}`,
    `        alertname: ${name}`,
    '        exp_alerts:',
    '          - exp_labels: { severity: critical, instance: ill }',
    `            exp_annotations: { summary: "${summary.replace('{{ $labels.instance }}', 'ill')}", mend: "${mend}" }`,
  ])
  .join('\n')}
`
