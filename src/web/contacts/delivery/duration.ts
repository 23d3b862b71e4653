import { tryIntl } from '../../time/intl.ts'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** The two largest parts of a span, whole and not rounded up: "2 h 5 min", "1 sec". @param span milliseconds */
export function durationParts(span: number): [count: number, unit: (typeof units)[number][0]][] {
  let left = Math.floor(span / 1000)
  const parts: ReturnType<typeof durationParts> = []
  for (const [unit, seconds] of units) {
    const count = Math.floor(left / seconds)
    left -= count * seconds
    if (count > 0) parts.push([count, unit])
    // A day and three seconds is a day.
    else if (parts.length > 0) break
    if (parts.length === 2) break
  }
  return parts.length > 0 ? parts : [[0, 'second']]
}

/** A span as the language writes it. */
export function formatDuration(span: number, locale: string): string {
  return durationParts(span)
    .map(([count, unit]) =>
      tryIntl(
        () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
        `${count} ${unit.charAt(0)}`,
      ),
    )
    .join(' ')
}
