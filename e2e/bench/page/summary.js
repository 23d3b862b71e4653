import { latency, profiles } from './profiles.js'

/** The pages' names, by which they are compared too. */
export const names = {
  floor: 'floor',
  streamedFloor: 'streamed floor',
  stack: 'plain stack',
  streamedStack: 'streamed stack',
  product: 'Contact Desk',
}

export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  if (sorted.length === 0) return undefined
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Half of the values lie no further than this from their median. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[Math.floor(sorted.length * 0.75)] - sorted[Math.floor(sorted.length * 0.25)]) / 2
}

/** @param what the `answer` or the `whole` contact */
function summariseTimes(visits, what, profile) {
  const of = (read) => median(visits.map(read))
  const upstream = latency + profiles[profile].roundTrip
  const next = of((visit) => visit.next?.[what])
  return {
    cold: of(({ cold }) => cold[what]),
    spread: spread(visits.map(({ cold }) => cold[what])),
    warm: of(({ warm }) => warm[what]),
    next,
    nextOver: next === undefined ? undefined : next - upstream,
  }
}

/** Medians of all visits of one page where only the answer was looked at. */
export function summariseAnswers(visits, profile) {
  return { answer: summariseTimes(visits, 'answer', profile) }
}

/** Medians of all visits of one page, in milliseconds and bytes; of what no busy machine explains, the worst. */
export function summarise(visits, profile) {
  const of = (read) => median(visits.map(read))
  const worst = (read) => Math.max(...visits.map(read))
  return {
    answer: summariseTimes(visits, 'answer', profile),
    whole: summariseTimes(visits, 'whole', profile),
    finished: of(({ cold }) => cold.finished),
    worked: of(({ cold }) => cold.worked),
    jsBefore: of(({ cold }) => cold.traffic.jsBefore),
    js: of(({ cold }) => cold.traffic.js),
    css: of(({ cold }) => cold.traffic.css),
    all: of(({ cold }) => cold.traffic.all),
    requests: of(({ cold }) => cold.traffic.requests),
    warmAll: of(({ warm }) => warm.traffic.all),
    layoutShift: worst(({ cold }) => cold.layoutShift),
    longTasks: of(({ cold }) => cold.longTasks.length),
    longest: of(({ cold }) => Math.max(0, ...cold.longTasks)),
  }
}

const shown = (value, digits = 0) => value?.toFixed(digits) ?? '–'
const times = (value, base) => (value !== undefined && base ? (value / base).toFixed(2) : '–')
const kilobytes = (bytes) => (bytes / 1024).toFixed(1)

function rowsOf(summaries, row) {
  return Object.fromEntries(
    Object.entries(summaries).flatMap(([profile, pages]) =>
      Object.entries(pages).map(([name, page]) => [`${profile} · ${name}`, row(page, pages)]),
    ),
  )
}

/**
 * Milliseconds to the contact, as medians, and as multiples of the floors of the same profile.
 * @param what the `answer` or the `whole` contact
 */
export function timeRows(summaries, what) {
  return rowsOf(summaries, ({ [what]: page }, { [names.floor]: floor, [names.streamedFloor]: streamed }) => ({
    'cold ms': shown(page.cold),
    '±': shown(page.spread),
    '× floor': times(page.cold, floor[what].cold),
    '× streamed': times(page.cold, streamed[what].cold),
    'warm ms': shown(page.warm),
    'warm × floor': times(page.warm, floor[what].warm),
    'warm × streamed': times(page.warm, streamed[what].warm),
    'next ms': shown(page.next),
    'over upstream': shown(page.nextOver),
  }))
}

/** What the first load brings and does. */
export function loadRows(summaries) {
  return rowsOf(summaries, (page) => ({
    'JS before KB': kilobytes(page.jsBefore),
    'JS KB': kilobytes(page.js),
    'CSS KB': kilobytes(page.css),
    'all KB': kilobytes(page.all),
    requests: shown(page.requests),
    'warm KB': kilobytes(page.warmAll),
    CLS: page.layoutShift.toFixed(3),
    'main thread ms': shown(page.worked),
    'long tasks': page.longTasks,
    'longest ms': shown(page.longest),
  }))
}
