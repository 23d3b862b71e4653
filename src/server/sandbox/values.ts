export function integerWithin(text: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** Reads `Y-m-d H:i:s` in UTC. @returns undefined for nothing, NaN for anything else */
export function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(' ', 'T')}Z`) : Number.NaN
}

/** Reads `Y-m-d`, or a date and time of ISO 8601. @returns the start of the day in UTC; NaN for anything else */
export function readDay(text: string | undefined): number {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text ?? '') ?? []
  return day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
}
