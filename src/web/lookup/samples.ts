export { scenarios } from '#contract/scenarios.ts'
export { ukSampleGroups, ukSamples } from '../texts/uk-samples.ts'
