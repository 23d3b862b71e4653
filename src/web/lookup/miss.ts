import type { ProblemKind } from '../problem-kind.ts'

/** The state of the history entry of a search that led to nobody: why, and no word of what was looked for. */
export function missBecause(why: ProblemKind): { miss: ProblemKind } {
  return { miss: why }
}

export function isMiss(state: unknown): state is { miss: unknown } {
  return typeof state === 'object' && state !== null && 'miss' in state
}
