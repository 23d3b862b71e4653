import { names } from './summary.js'

const ratio = (read, base) => (pages) => read(pages[names.product]) / read(pages[base])
const own = (read) => (pages) => read(pages[names.product])

/** What the product is held to. Of the profile that is named; `kind` says how the figure is written. */
const targets = [
  { profile: 'office', name: 'cold, × floor', most: 1.1, measure: ratio(({ cold }) => cold, names.floor), kind: '×' },
  { profile: 'office', name: 'warm, × floor', most: 1.08, measure: ratio(({ warm }) => warm, names.floor), kind: '×' },
  {
    profile: 'slow 4G',
    name: 'cold, × React floor with early fetch',
    most: 1.25,
    measure: ratio(({ cold }) => cold, names.early),
    kind: '×',
  },
  { profile: 'slow 4G', name: 'warm, × floor', most: 1.08, measure: ratio(({ warm }) => warm, names.floor), kind: '×' },
  {
    profile: 'office',
    name: 'next contact, over upstream',
    most: 30,
    measure: own((page) => page.nextOver),
    kind: 'ms',
  },
  {
    profile: 'slow 4G',
    name: 'next contact, over upstream',
    most: 30,
    measure: own((page) => page.nextOver),
    kind: 'ms',
  },
  {
    profile: 'slow 4G',
    name: 'JS before it is readable',
    most: 95_000,
    measure: own((page) => page.jsBefore),
    kind: 'KB',
  },
  { profile: 'slow 4G', name: 'CSS', most: 8_000, measure: own((page) => page.css), kind: 'KB' },
  { profile: 'slow 4G', name: 'whole first load', most: 130_000, measure: own((page) => page.all), kind: 'KB' },
  { profile: 'slow 4G', name: 'layout shift', most: 0, measure: own((page) => page.layoutShift), kind: '' },
  { profile: 'office', name: 'layout shift', most: 0, measure: own((page) => page.layoutShift), kind: '' },
  { profile: 'office', name: 'longest task', most: 50, measure: own((page) => page.longest), kind: 'ms' },
]

const written = {
  '×': (value) => value.toFixed(2),
  ms: (value) => `${value.toFixed(0)} ms`,
  KB: (value) => `${(value / 1000).toFixed(1)} KB`,
  '': (value) => value.toFixed(3),
}

/** Each target whose profile was measured, with what was measured. */
export function judge(summaries) {
  return targets
    .filter(({ profile }) => profile in summaries)
    .map(({ profile, name, most, measure, kind }) => {
      const pages = summaries[profile]
      const measured = measure(pages)
      // The same of the floor, to see how much of it is the browser's and the machine's.
      const floors = measure({ ...pages, [names.product]: pages[names.floor] })
      return {
        profile,
        name,
        most,
        measured,
        isMet: measured <= most,
        text: [most, measured, floors].map(written[kind]),
      }
    })
}

export function targetRows(judged) {
  return Object.fromEntries(
    judged.map(({ profile, name, isMet, text: [most, measured, floors] }) => [
      `${profile} · ${name}`,
      { 'at most': most, measured, 'the floor’s': floors, verdict: isMet ? 'ok' : 'missed' },
    ]),
  )
}
