// Prints the figures of the load as tables, and which of our targets they meet.
import { viewNames } from './views.js'

const names = { upstream: 'upstream alone', nginx: 'nginx', desk: 'Contact Desk', shared: '… with shared counters' }
const nameOf = (way) => names[way] ?? way

const shown = (value, digits = 2) => (Number.isNaN(value) ? 'unknown' : value.toFixed(digits))

/** @param growth by lookups at once, then by way */
export function printGrowth(growth) {
  const rows = Object.entries(growth).flatMap(([parallel, ways]) =>
    Object.entries(ways).map(([way, own]) => ({
      'at once': Number(parallel),
      way: nameOf(way),
      lookups: own.count,
      'p50 ms': shown(own.p50),
      'p99 ms': shown(own.p99),
      'adds at p50': shown(own.addsP50),
      'adds at p99': shown(own.addsP99),
      'a second': shown(own.perSecond, 0),
      'CPU ms a lookup': shown(own.cpuMs, 3),
    })),
  )
  console.table(rows)
}

export function printThroughput(ways) {
  const rows = Object.entries(ways).map(([way, own]) => ({
    way: nameOf(way),
    lookups: own.count,
    'a second': shown(own.perSecond, 0),
    'a second of CPU': shown(own.perCpuSecond, 0),
    'CPU ms a lookup': shown(own.cpuMs, 3),
    'RSS MB': shown(own.rss, 0),
  }))
  console.table(rows)
}

export function printViews(ways) {
  const rows = Object.entries(ways).map(([way, own]) => ({
    view: nameOf(way),
    views: own.count,
    'p50 ms': shown(own.p50),
    'p99 ms': shown(own.p99),
    'CPU ms a view': shown(own.cpuMs, 3),
    'RSS MB': shown(own.rss, 0),
  }))
  console.table(rows)
}

/** @param at50 what Contact Desk adds at 50 lookups at once */
export function targetsOfLookups(at50, { desk, nginx }) {
  const part = nginx ? desk.perCpuSecond / nginx.perCpuSecond : Number.NaN
  return [
    { target: 'adds at most 1 ms at p50, 50 at once', figure: at50.addsP50, isMet: at50.addsP50 <= 1 },
    { target: 'adds at most 5 ms at p99, 50 at once', figure: at50.addsP99, isMet: at50.addsP99 <= 5 },
    {
      target: 'serves at least 3,000 lookups a second of CPU',
      figure: desk.perCpuSecond,
      isMet: desk.perCpuSecond >= 3000,
    },
    { target: '… or half of what nginx serves', figure: part, isMet: part >= 0.5 },
  ]
}

export function targetsOfViews({ [viewNames.least]: least, [viewNames.bringing]: bringing }) {
  const times = bringing.cpuMs / least.cpuMs
  const memory = bringing.rss / least.rss
  return [
    {
      target: `a ${viewNames.bringing}: at most 1.5 × the CPU of ${viewNames.least}`,
      figure: times,
      isMet: times <= 1.5,
    },
    { target: '… and at most 1.1 × the memory', figure: memory, isMet: memory <= 1.1 },
  ]
}

export function printTargets(targets) {
  const rows = targets.map(({ target, figure, isMet }) => ({
    target,
    figure: shown(figure),
    '': Number.isNaN(figure) ? 'unknown' : isMet ? 'ok' : 'missed',
  }))
  console.table(rows)
}
