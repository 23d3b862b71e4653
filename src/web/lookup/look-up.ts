import { onlineManager, type QueryClient } from '@tanstack/react-query'
import { contactsAnswerSchema } from '#contract/contact.ts'
import { apiPaths } from '#contract/paths.ts'
import { ApiError, fetchJson } from '../api.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import type { Candidate } from './recognise.ts'

/** The IDs that were found, and by what; none when BSG knows no such contact. */
export type Found = { ids: number[]; matchedBy: 'id' | 'phone' }

/** Asks for the contact that the only candidate may be, while the page gets ready to look it up. */
export function lookUpAhead([candidate, other]: Candidate[], queryClient: QueryClient): void {
  if (candidate && !other && candidate.kind !== 'phone') queryClient.prefetchQuery(contactQuery(candidate.id))
}

/**
 * Finds the contacts that a candidate may mean. A bare ID is believed: its page says when there is none. What may be
 * either is tried as an ID first, then as a phone.
 * @throws ApiError
 */
export async function lookUp(candidate: Candidate, queryClient: QueryClient, signal: AbortSignal): Promise<Found> {
  if (candidate.kind === 'id') return { ids: [candidate.id], matchedBy: 'id' }
  if (candidate.kind === 'either' && (await isKnown(candidate.id, queryClient))) {
    return { ids: [candidate.id], matchedBy: 'id' }
  }
  // By POST, so that no phone stands in a URL, a history or an access log.
  const { answer } = await fetchJson(apiPaths.contactSearch, contactsAnswerSchema, signal, { phone: candidate.phone })
  return { ids: answer.data.map(({ id }) => id), matchedBy: 'phone' }
}

/** No only where BSG says so. Whatever else goes wrong, the contact's page shows it and recovers from it. */
async function isKnown(id: number, queryClient: QueryClient): Promise<boolean> {
  // A query waits for the network to come back, and the agent would wait with it.
  if (!onlineManager.isOnline()) return true
  try {
    await queryClient.fetchQuery(contactQuery(id))
    return true
  } catch (error) {
    return !(error instanceof ApiError && error.kind === 'not-found')
  }
}
