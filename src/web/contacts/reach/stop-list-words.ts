import type { StopListRow } from '#contract/stop-list.ts'
import { parseTimestamp } from '#contract/time.ts'
import { listedChannels } from '#contract/verdict.ts'
import type { DeferredTexts } from '../../texts/deferred-texts.ts'
import { listOf } from './verdict-sentence.ts'

/**
 * On which stop lists a phone is, in words that begin a line, and since when (milliseconds since the epoch; undefined
 * where BSG does not say). Undefined for a phone on no list that this page knows.
 */
export function onLists(rows: StopListRow[], timeZone: string, { verdict }: DeferredTexts) {
  const stopped = listedChannels.filter((channel) => rows.some((row) => row[channel]))
  if (stopped.length === 0) return undefined
  const names = stopped.map((channel) => verdict.channels[channel])
  const on = verdict.onLists(listOf(names, verdict.and), stopped.length)
  const instants = rows.flatMap(({ createdAt }) => parseTimestamp(createdAt ?? '', timeZone) ?? [])
  return {
    text: on.charAt(0).toLocaleUpperCase() + on.slice(1),
    since: instants.length > 0 ? Math.min(...instants) : undefined,
  }
}

/** What is said of a phone on no list that this page knows; another list stands under "Other data". */
export function onNoList(rows: StopListRow[], { stopLists }: DeferredTexts): string {
  return rows.every(({ unknown }) => unknown.length === 0) ? stopLists.none : stopLists.unknown
}
