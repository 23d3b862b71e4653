import { names } from './summary.js'

const ratio = (what, time, base) => (pages) => pages[names.product][what][time] / pages[base][what][time]
const own = (read) => (pages) => read(pages[names.product])

/** Multiples of the floor's time, by where and how it was measured. */
const mostTimesFloor = {
  emulated: {
    office: { answer: { cold: 0.85, warm: 0.85 }, whole: { cold: 1.05, warm: 0.9 } },
    'slow 4G': { answer: { cold: 0.75, warm: 0.75 }, whole: { cold: 2, warm: 1.1 } },
  },
  h2: {
    office: { answer: { cold: 0.9 }, whole: { cold: 1.1 } },
    'slow 4G': { answer: { cold: 0.9 }, whole: { cold: 1.8 } },
  },
}

/** Multiple of the streamed floor's time until the answer, everywhere. */
const mostTimesStreamed = 1.1

const ratiosOf = (line) =>
  Object.entries(mostTimesFloor[line]).flatMap(([profile, whats]) =>
    Object.entries(whats).flatMap(([what, times]) =>
      Object.entries(times).map(([time, most]) => ({
        profile,
        name: `${what}, ${time}, × ${names.floor}`,
        most,
        measure: ratio(what, time, names.floor),
        kind: '×',
      })),
    ),
  )

const streamedRatios = ['office', 'slow 4G'].flatMap((profile) =>
  ['cold', 'warm'].map((time) => ({
    profile,
    name: `answer, ${time}, × ${names.streamedFloor}`,
    most: mostTimesStreamed,
    measure: ratio('answer', time, names.streamedFloor),
    kind: '×',
  })),
)

const nextOver = (profile, most) => ({
  profile,
  name: 'answer of the next contact, over upstream',
  most,
  measure: own((page) => page.answer.nextOver),
  kind: 'ms',
})

const layoutShift = { name: 'layout shift', most: 0, measure: own((page) => page.layoutShift), kind: '' }

const others = [
  nextOver('office', 30),
  nextOver('slow 4G', 60),
  { profile: 'slow 4G', ...layoutShift },
  { profile: 'office', ...layoutShift },
  { profile: 'office', name: 'longest task', most: 50, measure: own((page) => page.longest), kind: 'ms' },
]

/** What the product is held to, but for sizes (`check-size.js`). Of the profile that is named; `kind` says how the figure is written. */
const targets = {
  emulated: [...ratiosOf('emulated'), ...streamedRatios, ...others],
  h2: [...ratiosOf('h2'), ...streamedRatios],
  // Only the answer is looked at there.
  firefox: streamedRatios,
}

const written = {
  '×': (value) => value.toFixed(2),
  ms: (value) => `${value.toFixed(0)} ms`,
  '': (value) => value.toFixed(3),
}

/** Each target whose profile was measured, with what was measured. @param how `emulated`, `h2` or `firefox` */
export function judge(summaries, how) {
  return targets[how]
    .filter(({ profile }) => profile in summaries)
    .map(({ profile, name, most, measure, kind }) => {
      const pages = summaries[profile]
      const measured = measure(pages)
      // The same of the streamed floor, to see how much of it is the browser's and the machine's.
      const floors = measure({ ...pages, [names.product]: pages[names.streamedFloor] })
      return {
        profile,
        name: how === 'firefox' ? `Firefox, ${name}` : name,
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
      { 'at most': most, measured, 'the streamed floor’s': floors, verdict: isMet ? 'ok' : 'missed' },
    ]),
  )
}
