import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Contact } from '#contract/contact.ts'

/** What an agent has asked to see whole, and the masked answer that it belongs to. */
export type Revealed = { contact: Contact; json: string; requestId: string | undefined; maskedJson: string }

/** The contact with its full phone, while its page is open: in memory only, and never asked for by itself. */
export function revealedQuery(id: number) {
  return queryOptions<Revealed>({ queryKey: ['revealed', id], queryFn: skipToken, gcTime: 0 })
}

/** Undefined once the masked contact is another one: what was revealed of the one before may not be true any more. */
export function stillTrue(revealed: Revealed | undefined, json: string | undefined): Revealed | undefined {
  return revealed?.maskedJson === json ? revealed : undefined
}
