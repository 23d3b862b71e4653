import type { QueryClient } from '@tanstack/react-query'
import { contactsAnswerSchema } from '#contract/contact.ts'
import { apiPaths } from '#contract/paths.ts'
import { ApiError, fetchJson } from '../api.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import { rememberFound } from '../contacts/remembered.ts'
import type { Candidate } from './candidate.ts'
import { firstTry } from './first-try.ts'

/** The IDs that were found, and by what; none when BSG knows no such contact. */
export type Found = { ids: number[]; matchedBy: 'id' | 'phone' }

/** Whether a text is a number and nothing else, which is an ID first, whatever the numbering plans say. */
export function isIdAhead(text: string): boolean {
  return /^\s*(?:#|id:?)?\s*[1-9]\d{0,8}\s*$/i.test(text)
}

/** Asks for the contact that the only candidate may be, while the page gets ready to look it up. */
export function lookUpAhead([candidate, other]: Candidate[], queryClient: QueryClient): void {
  if (candidate && !other && candidate.kind !== 'phone') queryClient.prefetchQuery(contactQuery(candidate.id))
}

/** A bare ID is not checked: its page says when there is none. An ID or phone is tried as an ID first. @throws ApiError */
export async function lookUp(candidate: Candidate, queryClient: QueryClient, signal: AbortSignal): Promise<Found> {
  if (candidate.kind === 'id') return { ids: [candidate.id], matchedBy: 'id' }
  if (candidate.kind === 'either' && (await isKnown(candidate.id, queryClient, signal))) {
    return { ids: [candidate.id], matchedBy: 'id' }
  }
  const { phone } = candidate
  const spellings =
    candidate.kind === 'phone' && candidate.otherwise !== undefined ? [phone, candidate.otherwise] : [phone]
  const found = await Promise.all(spellings.map((spelling) => idsOf(spelling, queryClient, signal)))
  return { ids: [...new Set(found.flat())], matchedBy: 'phone' }
}

async function idsOf(phone: string, queryClient: QueryClient, signal: AbortSignal): Promise<number[]> {
  // By POST, so that no phone stands in a URL, a history or an access log.
  const { answer } = await fetchJson(apiPaths.contactSearch, contactsAnswerSchema, signal, { phone })
  rememberFound(queryClient, phone, answer.data)
  return answer.data.map(({ id }) => id)
}

/** No only where BSG says so. Whatever else goes wrong, the contact's page shows it and recovers from it. */
async function isKnown(id: number, queryClient: QueryClient, signal: AbortSignal): Promise<boolean> {
  try {
    await firstTry(queryClient, contactQuery(id), signal)
    return true
  } catch (error) {
    return !(error instanceof ApiError && error.kind === 'not-found')
  }
}
