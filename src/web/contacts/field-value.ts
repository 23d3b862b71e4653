import type { FieldType } from '#contract/field.ts'
import { stringifyJson } from '#contract/json.ts'
import { parseTimestamp } from '#contract/time.ts'
import { formatDate, formatInstant } from './time-format.ts'

/**
 * How a value reads on the page. `raw` is the value as BSG sent it, for copying; `text` the same or formatted by its
 * type; `href` a link that is safe to offer; `isJson` marks a value of a shape that fields should not have.
 */
export type ReadableValue =
  | { kind: 'empty' }
  | { kind: 'text'; raw: string; text: string; href?: string; isJson?: true }

/** @param timeZone IANA name of upstream's zone, in which times without an offset are. */
export function readValue(value: unknown, type: FieldType, timeZone: string): ReadableValue {
  if (value === null || value === undefined || value === '') return { kind: 'empty' }
  if (typeof value === 'object') {
    const json = stringifyJson(value)
    return { kind: 'text', raw: json, text: json, isJson: true }
  }
  const raw = String(value)
  const href = linkOf(raw)
  return { kind: 'text', raw, text: formatters[type](raw, timeZone), ...(href !== undefined && { href }) }
}

const formatters: Record<FieldType, (raw: string, timeZone: string) => string> = {
  text: (raw) => raw,
  number: formatNumber,
  date: formatDateValue,
}

/** Groups the digits. Decimals stay as many as they are, and a number of any length keeps all of its digits. */
function formatNumber(raw: string): string {
  const match = /^(-?)(0|[1-9]\d*)(\.\d+)?$/.exec(raw)
  if (!match) return raw
  const [, sign = '', whole = '', fraction = ''] = match
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f') + fraction
}

function formatDateValue(raw: string, timeZone: string): string {
  const isDateOnly = raw.trim().length === 10
  const instant = parseTimestamp(raw, isDateOnly ? 'UTC' : timeZone)
  if (instant === undefined) return raw
  return isDateOnly ? formatDate(instant) : `${formatInstant(instant, timeZone)} ${timeZone}`
}

/** Web addresses and e-mails only: any other scheme, such as `javascript:`, stays text. */
function linkOf(raw: string): string | undefined {
  const text = raw.trim()
  if (/^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(text) && URL.canParse(text)) return text
  if (/^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text)) return `mailto:${text}`
  return undefined
}
