import type { Summary, VerdictRow } from '#contract/verdict.ts'
import { isHopeful } from '#contract/verdict-table.ts'
import type { VerdictTexts } from '../../texts/verdict-texts.ts'

/** Names in a row: "SMS, Viber and RCS". @param link stands between the last two, with its spaces */
export function listOf(names: readonly string[], link: string): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(link)
}

/**
 * The rows of a verdict in one sentence.
 * @param becauseOf says the cause of a row as a part of a sentence; `causeOf` the same without its age
 */
export function sentenceOf(
  { form, blocked, about, messages, call }: Summary,
  { channels, or, sentences }: VerdictTexts,
  { becauseOf, causeOf }: Record<'becauseOf' | 'causeOf', (row: VerdictRow) => string>,
): string {
  const because = becauseOf(messages)
  const namesOf = (names: typeof blocked) =>
    listOf(
      names.map((name) => channels[name]),
      or,
    )
  const noMessages = sentences.blocked(namesOf(blocked))
  if (form === 'messages') return aboutMessages()
  if (form === 'some-blocked') return sentences.someBlocked(noMessages, rest())
  if (form === 'unasked') return sentences.unasked[hopeOf(call)]
  if (form === 'no-messages') return withoutMessages()
  const why = messages.outcome === 'blocked' ? noMessages : landline()
  if (form === 'hardly') return sentences.hardly(why, causeOf(call))
  return form === 'hardly-now' ? sentences.hardlyNow(why, causeOf(call)) : sentences.onlyCalls(why)

  function landline(): string {
    return blocked.length > 0 ? sentences.blockedLandline(noMessages, because) : because
  }

  function withoutMessages(): string {
    const isBlocked = blocked.length > 0
    const why = messages.outcome === 'blocked' ? noMessages : isBlocked ? landline() : sentences.noMessages(because)
    return call.outcome === 'running' ? sentences.callsRunning(why) : sentences.callsUnknown(why, becauseOf(call))
  }

  function aboutMessages(): string {
    const { noNumber, likely, probably, waits, unlikely, running, unknown } = sentences
    if (messages.cause === 'no-number') return noNumber
    if (messages.outcome === 'likely') return likely
    if (messages.outcome === 'probably') return probably(because)
    if (messages.outcome === 'waits') return waits(because)
    if (messages.outcome === 'unlikely') return unlikely(because)
    return messages.outcome === 'running' ? running(because) : unknown(because)
  }

  function rest(): string {
    const { smsLikely, chatLikely, waits, smsUnlikely, unlikely, callsUnlikely, running, unknown } = sentences.rest
    const isSms = about.includes('sms')
    if (isHopeful(messages.outcome)) return isSms ? smsLikely : chatLikely(namesOf(about))
    if (messages.outcome === 'waits') return waits(namesOf(about))
    if (messages.outcome === 'unlikely') return isSms ? smsUnlikely(causeOf(messages)) : unlikely(causeOf(messages))
    if (call.outcome === 'unlikely') return callsUnlikely(namesOf(about), causeOf(call))
    return messages.outcome === 'running' ? running : unknown(causeOf(messages))
  }
}

function hopeOf({ outcome }: VerdictRow): keyof VerdictTexts['sentences']['unasked'] {
  if (isHopeful(outcome)) return 'likely'
  return outcome === 'unlikely' || outcome === 'unlikely-now' ? outcome : 'nothing'
}
