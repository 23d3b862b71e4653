import { readFileSync, writeFileSync } from 'node:fs'
import { percentile } from '../bench/lookups.js'
import type { Lookup } from './agents.ts'

export type Row = {
  step: string
  /** Seconds after the first step. */
  begins: number
  mayFail: boolean
  logins: number
  lookups: Lookup[]
  firstLoads: Lookup[]
}

const document = new URL('../../docs/performance.md', import.meta.url)
const place = /(<!-- drill: begin -->\n)[\s\S]*?(<!-- drill: end -->)/

const head = ['step', 'at', 'lookups', 'errors', 'tried again', 'logins', 'p50', 'p99']

export const failuresOf = (lookups: Lookup[]) => lookups.flatMap(({ failure }) => failure ?? [])

/** @param what says how large the drill was */
export function tableOf(rows: Row[], what: string): string {
  const lines = [head, head.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`)
  const loads = rows.flatMap(({ firstLoads }) => firstLoads)
  const failed = failuresOf(loads).length
  return `${what}\n\n${lines.join('\n')}\n\nFirst loads during the upgrade: ${loads.length}, of which ${failed} failed.\n`
}

function cellsOf({ step, begins, logins, lookups, firstLoads }: Row): string[] {
  const times = lookups.map(({ ms }) => ms).sort((a, b) => a - b)
  const errors = failuresOf([...lookups, ...firstLoads]).length
  const again = lookups.filter(({ retries }) => retries.length > 0).length
  const counts = [lookups.length, errors, again, logins].map(String)
  return [step, `${Math.round(begins)} s`, ...counts, ...[0.5, 0.99].map((part) => time(percentile(times, part)))]
}

const time = (ms: number | undefined) => (ms === undefined ? '–' : `${Math.round(ms)} ms`)

/** Puts the table into docs/performance.md, between its marks. */
export function writeTable(text: string): void {
  const before = readFileSync(document, 'utf8')
  if (!place.test(before)) throw new Error('docs/performance.md has no place for the table')
  writeFileSync(
    document,
    before.replace(place, (_, begin: string, end: string) => `${begin}\n${text}\n${end}`),
  )
}
