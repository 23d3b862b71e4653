import * as z from 'zod/mini'

/** IDs and times (ms) only, since others may read the storage. */
const recentSchema = z.array(z.object({ id: z.number(), at: z.number() }))

export type RecentLookup = z.output<typeof recentSchema>[number]

const key = 'recent-lookups'
/** The session of the lookups, by the time at which it ends. */
const ownerKey = 'recent-lookups-of'
const kept = 12
const none: RecentLookup[] = []
const listeners = new Set<() => void>()
let recent: RecentLookup[] | undefined
let owner: string | null = null
/** From when on lookups belong to the session that the page will learn of. */
let since = Date.now()

/** Unreadable storage counts as empty. */
function read(): RecentLookup[] {
  try {
    owner = sessionStorage.getItem(ownerKey)
    return z.parse(recentSchema, JSON.parse(sessionStorage.getItem(key) ?? '[]'))
  } catch {
    return none
  }
}

function write(next: RecentLookup[]): void {
  recent = next
  try {
    if (next.length > 0) {
      sessionStorage.setItem(key, JSON.stringify(next))
      if (owner !== null) sessionStorage.setItem(ownerKey, owner)
    } else {
      sessionStorage.removeItem(key)
      sessionStorage.removeItem(ownerKey)
    }
  } catch {
    // Then they last as long as the page.
  }
  for (const listener of listeners) listener()
}

/** The latest first. */
export function recentLookups(): RecentLookup[] {
  recent ??= read()
  return recent
}

/** @param at milliseconds since the epoch */
export function rememberLookup(id: number, at: number): void {
  write([{ id, at }, ...recentLookups().filter((lookup) => lookup.id !== id)].slice(0, kept))
}

export function forgetLookups(): void {
  write(none)
}

/** Forgets lookups of any other session. @param end when the session ends by the server's clock (ms): unique */
export function keepLookupsOf(end: number): void {
  const lookups = recentLookups()
  const isSame = owner === String(end)
  owner = String(end)
  if (!isSame) write(lookups.filter(({ at }) => at >= since))
  since = Number.POSITIVE_INFINITY
}

/** Calls back when there are others. @returns ends that */
export function onRecentLookups(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
