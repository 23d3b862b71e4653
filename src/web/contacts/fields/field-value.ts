import type { FieldType } from '#contract/field.ts'
import { stringifyJson } from '#contract/json.ts'
import { parseTimestamp } from '#contract/time.ts'
import type { Language } from '../../texts/language.ts'
import { tryIntl } from '../../time/intl.ts'
import { formatDate, formatMinute } from '../../time/time-format.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { showControls } from '../../ui/show-controls.ts'

/**
 * `raw` is the value as BSG sent it, for copying; `instant` (ms) is there for a time of day; `isJson` marks a value of an
 * unexpected shape.
 */
export type ReadableValue = { raw: string; text: string; instant?: number | undefined; isJson: boolean }

/** Null for an empty value; `0` and `false` are values. @param zone of times without an offset */
export function readValue(value: unknown, type: FieldType, zone: Zone, language: Language): ReadableValue | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'object') {
    const json = stringifyJson(value)
    return { raw: json, text: showControls(json), isJson: true }
  }
  const raw = String(value)
  const { text, instant } = formatters[type](raw, zone, language)
  return { raw, text: showControls(text), instant, isJson: false }
}

type Formatted = { text: string; instant?: number }

const formatters: Record<FieldType, (raw: string, zone: Zone, language: Language) => Formatted> = {
  text: (raw) => ({ text: raw }),
  number: (raw, _, language) => ({ text: formatNumber(raw, language) }),
  date: formatDateValue,
}

/**
 * Keeps every digit. Whole numbers are mostly identifiers, which nobody writes in groups of three. Firefox 115 would round
 * a long number, which then shows as it came.
 */
function formatNumber(raw: string, { locale }: Language): string {
  const match = /^-?(?:0|[1-9]\d*)\.(\d{1,20})$/.exec(raw)
  if (!match) return raw
  const digits = match[1]?.length ?? 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  // As text, which Intl takes to the last digit, unlike a number.
  const text = tryIntl(() => new Intl.NumberFormat(locale, options).format(raw as Intl.StringNumericLiteral), raw)
  return onlyDigits(text) === onlyDigits(raw) ? text : raw
}

function formatDateValue(raw: string, zone: Zone, { locale }: Language): Formatted {
  const isDateOnly = raw.trim().length === 10
  const instant = parseTimestamp(raw, isDateOnly ? 'UTC' : zone.timeZone)
  if (instant === undefined) return { text: raw }
  if (isDateOnly) return { text: formatDate(instant, locale) }
  return { text: formatMinute(instant, ownZone(zone).timeZone, locale), instant }
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '')
}
