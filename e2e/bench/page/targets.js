import { names } from './summary.js'

const ratio = (what, time, base) => (pages) => pages[names.product][what][time] / pages[base][what][time]
const own = (read) => (pages) => read(pages[names.product])

/** What the answer and the whole contact are held to alike: at most this multiple of a floor. */
const ratios = [
  { profile: 'office', time: 'cold', base: names.floor, most: 1.1 },
  { profile: 'office', time: 'warm', base: names.floor, most: 1.08 },
  { profile: 'slow 4G', time: 'cold', base: names.early, most: 1.25 },
  { profile: 'slow 4G', time: 'warm', base: names.floor, most: 1.08 },
]

const timesOf = (what) => [
  ...ratios.map(({ profile, time, base, most }) => ({
    profile,
    name: `${what}, ${time}, × ${base}`,
    most,
    measure: ratio(what, time, base),
    kind: '×',
  })),
  ...['office', 'slow 4G'].map((profile) => ({
    profile,
    name: `${what} of the next contact, over upstream`,
    most: 30,
    measure: own((page) => page[what].nextOver),
    kind: 'ms',
  })),
]

/** What the product is held to. Of the profile that is named; `kind` says how the figure is written. */
const targets = [
  {
    profile: 'slow 4G',
    name: `answer, cold, × ${names.floor}`,
    most: 1.1,
    measure: ratio('answer', 'cold', names.floor),
    kind: '×',
  },
  ...timesOf('answer'),
  ...timesOf('whole'),
  {
    profile: 'slow 4G',
    name: 'JS before the whole is readable',
    most: 97 * 1024,
    measure: own((page) => page.jsBefore),
    kind: 'KB',
  },
  { profile: 'slow 4G', name: 'CSS', most: 8 * 1024, measure: own((page) => page.css), kind: 'KB' },
  { profile: 'slow 4G', name: 'whole first load', most: 142 * 1024, measure: own((page) => page.all), kind: 'KB' },
  { profile: 'slow 4G', name: 'layout shift', most: 0, measure: own((page) => page.layoutShift), kind: '' },
  { profile: 'office', name: 'layout shift', most: 0, measure: own((page) => page.layoutShift), kind: '' },
  { profile: 'office', name: 'longest task', most: 50, measure: own((page) => page.longest), kind: 'ms' },
]

const written = {
  '×': (value) => value.toFixed(2),
  ms: (value) => `${value.toFixed(0)} ms`,
  KB: (value) => `${(value / 1024).toFixed(1)} KB`,
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
