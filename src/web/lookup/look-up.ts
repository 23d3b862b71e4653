import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { contactsAnswerSchema } from '#contract/contact.ts'
import { deliveryPaths } from '#contract/delivery-paths.ts'
import { apiPaths, isPhone } from '#contract/paths.ts'
import { phoneSchema, wireObject } from '#contract/wire.ts'
import { ApiError, fetchJson } from '../api.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import { rememberFound } from '../contacts/remembered.ts'
import type { Candidate } from './candidate.ts'
import { firstTry } from './first-try.ts'

/** All that is needed of a message here; how it is read whole comes with the section that shows it. */
const recipientSchema = z.object({ data: wireObject({ phone: phoneSchema }) })

/** The contacts that a candidate led to. */
export type Found = {
  /** None when BSG knows no such contact. */
  ids: number[]
  /** What the contact's page is told: by what it was found. */
  state: { matchedBy: 'id' | 'phone' | 'message'; messageId?: number } | null
  /** What was looked for, where nobody was found. `ofNobody`: the message is there, to a phone that no contact has. */
  miss: { candidate: Candidate; ofNobody?: boolean }
}

/** Whether a text is a number and nothing else, which is an ID first, whatever the numbering plans say. */
export function isIdAhead(text: string): boolean {
  return /^\s*(?:#|id:?)?\s*[1-9]\d{0,8}\s*$/i.test(text)
}

/** Asks for the contact that the only candidate may be, while the page gets ready to look it up. */
export function lookUpAhead([candidate, other]: Candidate[], queryClient: QueryClient): void {
  if (candidate && !other && 'id' in candidate && candidate.kind !== 'message')
    queryClient.prefetchQuery(contactQuery(candidate.id))
}

/** A bare ID is not checked: its page says when there is none. An ID or phone is tried as an ID first. @throws ApiError */
export async function lookUp(candidate: Candidate, queryClient: QueryClient, signal: AbortSignal): Promise<Found> {
  const miss = { candidate }
  if (candidate.kind === 'id') return { ids: [candidate.id], state: null, miss }
  if (candidate.kind === 'message') return byMessage(candidate.id, queryClient, signal)
  if (candidate.kind === 'either' && (await isKnown(candidate.id, queryClient, signal))) {
    return { ids: [candidate.id], state: { matchedBy: 'id' }, miss }
  }
  const { otherwise, messageId } = { otherwise: undefined, messageId: undefined, ...candidate }
  const spellings = otherwise === undefined ? [candidate.phone] : [candidate.phone, otherwise]
  const found = await Promise.all(spellings.map((phone) => idsOf({ phone }, queryClient, signal)))
  const ids = [...new Set(found.flat())]
  if (ids.length > 0 || messageId === undefined) return { ids, state: { matchedBy: 'phone' }, miss }
  const other = await byMessage(messageId, queryClient, signal)
  // Where it is neither, it looks more like a phone.
  return other.ids.length > 0 || other.miss.ofNobody ? other : { ...other, miss }
}

async function byMessage(id: number, queryClient: QueryClient, signal: AbortSignal): Promise<Found> {
  const found = (ids: number[], ofNobody: boolean): Found => ({
    ids,
    state: { matchedBy: 'message', messageId: id },
    miss: { candidate: { kind: 'message', id }, ofNobody },
  })
  try {
    const { answer } = await fetchJson(deliveryPaths.message(id), recipientSchema, signal)
    const { phone } = answer.data
    if (phone === null) return found([], true)
    // The server knows a phone that it masks.
    return found(await idsOf(isPhone(phone) ? { phone } : { messageId: id }, queryClient, signal), true)
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return found([], false)
    throw error
  }
}

async function idsOf(
  question: { phone: string } | { messageId: number },
  queryClient: QueryClient,
  signal: AbortSignal,
): Promise<number[]> {
  // By POST, so that no phone stands in a URL, a history or an access log.
  const { answer } = await fetchJson(apiPaths.contactSearch, contactsAnswerSchema, signal, question)
  if ('phone' in question) rememberFound(queryClient, question.phone, answer.data)
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
