/** Loads what the first view does not wait for. */
export function loadLater(): Promise<typeof import('./later.ts')> {
  return import('./later.ts')
}
