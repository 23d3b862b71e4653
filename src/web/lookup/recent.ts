import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

/** Lookups of this tab: IDs and times (ms since the epoch) only, since a storage may be read by others. */
const recentSchema = z.array(z.object({ id: z.number(), at: z.number() }))

export type RecentLookup = z.output<typeof recentSchema>[number]

const key = 'recent-lookups'
const kept = 12
const none: RecentLookup[] = []
const listeners = new Set<() => void>()
let recent: RecentLookup[] | undefined

/** What another version of this page left behind, or a browser without storage, counts as nothing. */
function read(): RecentLookup[] {
  try {
    return z.parse(recentSchema, JSON.parse(sessionStorage.getItem(key) ?? '[]'))
  } catch {
    return none
  }
}

function write(next: RecentLookup[]): void {
  recent = next
  try {
    if (next.length > 0) sessionStorage.setItem(key, JSON.stringify(next))
    else sessionStorage.removeItem(key)
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

/** The lookups of this tab, the latest first. */
export function useRecentLookups(): RecentLookup[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}
