import type { QueryClient } from '@tanstack/react-query'
import { contactAnswerSchema } from '#contract/contact.ts'
import { apiPaths } from '#contract/paths.ts'
import { fetchJson } from '../../api.ts'
import { contactQuery } from '../contact-query.ts'
import { revealedQuery } from './revealed-query.ts'

/** Asks for a contact with its full phone and keeps it while its page is open. @throws ApiError */
export async function revealContact(id: number, queryClient: QueryClient): Promise<void> {
  const { signal } = new AbortController()
  const { answer, text, requestId } = await fetchJson(apiPaths.reveal(id), contactAnswerSchema(id), signal, {})
  const masked = queryClient.getQueryData(contactQuery(id).queryKey)
  const { queryKey } = revealedQuery(id)
  // Nothing is kept for an agent who has left the page meanwhile, or has signed out.
  if (masked === undefined || !queryClient.getQueryCache().find({ queryKey })) return
  queryClient.setQueryData(queryKey, { contact: answer.data, json: text, requestId, maskedJson: masked.json })
}
