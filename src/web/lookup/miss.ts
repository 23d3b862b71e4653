/** The state of the history entry of a search that found nothing: no word of what was looked for. */
export const miss = { isMiss: true }

export function isMiss(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isMiss' in state
}
