import type { FieldType } from '#contract/field.ts'
import { stringifyJson } from '#contract/json.ts'
import { parseTimestamp } from '#contract/time.ts'
import type { Language } from '../../texts/language.ts'
import { tryIntl } from '../../time/intl.ts'
import { formatDate, formatInstant } from '../../time/time-format.ts'
import { type Zone, zoneName, zoneWithClocks } from '../../time/zone.ts'
import { showControls } from '../../ui/show-controls.ts'

/**
 * How a value reads on the page. `raw` is the value as BSG sent it, for copying; `text` the same or formatted by its
 * type; `isJson` marks a value of a shape that fields should not have.
 */
export type ReadableValue = { raw: string; text: string; isJson: boolean }

/**
 * @param zone upstream's, in which times without an offset are.
 * @returns null for an empty value; `0` and `false` are none.
 */
export function readValue(value: unknown, type: FieldType, zone: Zone, language: Language): ReadableValue | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'object') {
    const json = stringifyJson(value)
    return { raw: json, text: showControls(json), isJson: true }
  }
  const raw = String(value)
  return { raw, text: showControls(formatters[type](raw, zone, language)), isJson: false }
}

const formatters: Record<FieldType, (raw: string, zone: Zone, language: Language) => string> = {
  text: (raw) => raw,
  number: formatNumber,
  date: formatDateValue,
}

/**
 * Groups the digits. Decimals stay as many as they are, and a number of any length keeps all of its digits: browsers that
 * do not take texts as numbers (Firefox 115) would round it, and then it is shown as it came.
 */
function formatNumber(raw: string, _: Zone, { locale }: Language): string {
  const match = /^-?(?:0|[1-9]\d*)(?:\.(\d{1,20}))?$/.exec(raw)
  if (!match) return raw
  const digits = match[1]?.length ?? 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  // As text, which Intl takes to the last digit, unlike a number.
  const text = tryIntl(() => new Intl.NumberFormat(locale, options).format(raw as Intl.StringNumericLiteral), raw)
  return onlyDigits(text) === onlyDigits(raw) ? text : raw
}

function formatDateValue(raw: string, zone: Zone, { locale, texts }: Language): string {
  const isDateOnly = raw.trim().length === 10
  const instant = parseTimestamp(raw, isDateOnly ? 'UTC' : zone.timeZone)
  if (instant === undefined) return raw
  const clocks = zoneWithClocks(zone)
  return isDateOnly
    ? formatDate(instant, locale)
    : `${formatInstant(instant, clocks.timeZone, locale)} ${zoneName(clocks, texts)}`
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '')
}
