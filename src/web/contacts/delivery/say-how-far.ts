import type { MessagesAnswer } from '#contract/message.ts'
import type { DeliveryTexts } from '../../texts/delivery-texts.ts'
import { tryIntl } from '../../time/intl.ts'
import { formatMinute } from '../../time/time-format.ts'
import { howFar } from './how-far.ts'

/** How far a search has looked, in a sentence. @param timeZone the agent's */
export function sayHowFar(
  meta: MessagesAnswer['meta'],
  texts: DeliveryTexts['messages'],
  locale: string,
  timeZone: string,
): string {
  const said = howFar(meta)
  const total = said.total === undefined ? undefined : written(said.total, locale)
  if (said.kind === 'all') {
    const since = timeOf(meta.from, locale, timeZone)
    return total === undefined ? texts.allUncounted(since) : texts.all(total, since)
  }
  const read = written(said.read, locale)
  if (said.kind === 'some') return total === undefined ? texts.someUncounted(read) : texts.some(read, total)
  const backTo = timeOf(said.backTo, locale, timeZone)
  return total === undefined ? texts.newestUncounted(read, backTo) : texts.newest(read, total, backTo)
}

function written(count: number, locale: string): string {
  return tryIntl(() => new Intl.NumberFormat(locale).format(count), String(count))
}

/** A time of our own server, to the minute. @param text RFC 3339 */
export function timeOf(text: string, locale: string, timeZone: string): string {
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? text : formatMinute(instant, timeZone, locale)
}
