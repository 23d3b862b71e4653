import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { signInRate } from './server/config/limits.ts'
import { readVariable } from './server/config/variables.ts'

const read = (name: string) => readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8')
const [scale, performance] = await Promise.all([read('scale.md'), read('performance.md')])

const number = (text = '') => Number(text.replaceAll(/[^\d.]/g, ''))

/** A figure of "What is measured", which must stand in the section of performance.md that its row names. */
function measured(pattern: RegExp): number {
  const row = scale.split('\n').find((line) => pattern.test(line)) ?? ''
  const [, figure = ''] = /^\| ([\d,]+)/.exec(row) ?? []
  const [, anchor = ''] = /performance\.md#([\w-]+)/.exec(row) ?? []
  const section = performance.split(/^##+ /m).find((text) => slug(text.split('\n')[0]) === anchor) ?? ''
  expect(section).toContain(figure)
  return number(figure)
}

const slug = (heading = '') => heading.toLowerCase().replaceAll(' ', '-')

/** The three cells of a row, in plain units. */
function cells(what: string): number[] {
  const units = { MB: 1e6, GB: 1e9 } as Record<string, number>
  const row = scale.split('\n').find((line) => line.startsWith(`| ${what} |`)) ?? ''
  return row
    .split('|')
    .slice(2, 5)
    .map((cell) => number(cell) * (units[cell.trim().split(' ')[1] ?? ''] ?? 1))
}

const agents = [10, 1_000, 100_000]
const perSecond = agents.map((count) => count / 60)
const [lookups, memory, log] = [/lookups a second of CPU/, /MB for a process/, /bytes of log/].map(measured) as Three
const half = readVariable({}, 'UPSTREAM_IN_FLIGHT') / 2
const processes = perSecond.map((rate, index) => Math.max(index === 0 ? 1 : 2, Math.ceil((rate * 3 * 0.1) / half)))

type Three = [number, number, number]

it.each<[string, number[]]>([
  ['contacts opened a second', perSecond],
  ['requests to BSG a second', perSecond.map((rate) => rate * 3)],
  ['of them under way at once', perSecond.map((rate) => Math.ceil(rate * 3 * 0.1))],
  ['cores in use', perSecond.map((rate) => (rate * 4) / lookups)],
  ['processes', processes],
  ['memory', processes.map((count) => count * memory * 1e6)],
  ['logins at BSG', processes],
  ['agents that sign in a second, all within 15 minutes', agents.map((count) => count / 900)],
  ['log a day', agents.map((count) => (count * 300 * log * 3) / 2)],
])('docs/scale.md computes from what was measured: %s', (what, computed) => {
  const rounded = cells(what)
  expect(rounded).toHaveLength(3)
  // Written with few digits.
  for (const [index, value] of computed.entries())
    expect(Math.abs((rounded[index] ?? 0) / value - 1)).toBeLessThan(0.05)
})

it('docs/scale.md says how long an office waits to sign in', () => {
  const seconds = (1_000 - signInRate.burst) / signInRate.perSecond
  expect(seconds).toBeLessThanOrEqual(150)
  expect(scale).toContain(`has ${signInRate.burst} sign-ins at once, then ${signInRate.perSecond} a second`)
})
