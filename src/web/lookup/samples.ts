import type { OtherLanguageCode } from '#contract/languages.ts'
import type { Scenario } from '#contract/scenarios.ts'
import { samples as uk } from '../texts/uk/samples.ts'

export { scenarios } from '#contract/scenarios.ts'

/** What the sandbox's contacts show: a heading for each group, and a line for each contact. */
export type SampleTexts = { groups: Record<Scenario['group'], string>; contacts: Record<Scenario['id'], string> }

/** English stands with the scenarios themselves. */
export const translated: Record<OtherLanguageCode, SampleTexts> = { uk }
