import { parseTimestamp } from '#contract/time.ts'
import type { StepName } from '../../texts/delivery-texts.ts'

/** A moment in a message's life. */
export type Step = {
  name: StepName
  /** BSG's text. */
  text: string
  /** Milliseconds since the epoch; undefined where it cannot be read. */
  at: number | undefined
  /** Milliseconds since the step before; undefined for the first one, and where time would run backwards. */
  after: number | undefined
}

/** The steps that have a time, in their order, with the time between. @param timeZone IANA name of BSG's zone */
export function stepsOf(times: Partial<Record<StepName, string | null>>, timeZone: string): Step[] {
  const steps: Step[] = []
  let before: number | undefined
  for (const [name, text] of Object.entries(times) as [StepName, string | null][]) {
    if (text === null) continue
    const at = parseTimestamp(text, timeZone)
    const after = at !== undefined && before !== undefined && at >= before ? at - before : undefined
    steps.push({ name, text, at, after })
    before = at ?? before
  }
  return steps
}
