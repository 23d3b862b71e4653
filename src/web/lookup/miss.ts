import type { ProblemKind } from '../problem-kind.ts'

/** The state of the history entry of a search that led to nobody: why, and no word of what was looked for. */
export type Miss = {
  miss: ProblemKind
  /** Of the search, as long as the page has it in memory. */
  search?: number
}

export function missBecause(miss: ProblemKind, search?: number): Miss {
  return { miss, ...(search !== undefined && { search }) }
}

/** The history may hold what an older page has written. */
export function isMiss(state: unknown): state is { miss: unknown; search?: unknown } {
  return typeof state === 'object' && state !== null && 'miss' in state
}
