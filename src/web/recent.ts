import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

/** Lookups of this tab: IDs and times (ms since the epoch) only, since a storage may be read by others. */
const recentSchema = z.array(z.object({ id: z.number(), at: z.number() }))

export type RecentLookup = z.output<typeof recentSchema>[number]

const key = 'recent-lookups'
/** In which session they were made, by when it ends; absent where nobody signs in. */
const ownerKey = 'recent-lookups-of'
const kept = 12
const none: RecentLookup[] = []
const listeners = new Set<() => void>()
let recent: RecentLookup[] | undefined
let owner: string | null = null
/** Since when lookups are of the session that the page is going to know of: since it was opened. */
let since = Date.now()

/** What another version of this page left behind, or a browser without storage, counts as nothing. */
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

function current(): RecentLookup[] {
  recent ??= read()
  return recent
}

/** @param at milliseconds since the epoch */
export function rememberLookup(id: number, at: number): void {
  write([{ id, at }, ...current().filter((lookup) => lookup.id !== id)].slice(0, kept))
}

export function forgetLookups(): void {
  write(none)
}

/**
 * Forgets what was looked up in any other session than this one: it may have been somebody else's.
 * @param end when the session ends at the latest, in milliseconds by the server's clock; no two end at the same time
 */
export function keepLookupsOf(end: number): void {
  const lookups = current()
  const isSame = owner === String(end)
  owner = String(end)
  if (!isSame) write(lookups.filter(({ at }) => at >= since))
  since = Number.POSITIVE_INFINITY
}

/** The lookups of this tab, the latest first. */
export function useRecentLookups(): RecentLookup[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}
