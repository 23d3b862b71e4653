import type { QueryClient } from '@tanstack/react-query'
import { apiPaths } from '#contract/paths.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import { fieldDefinitionsQuery } from '../contacts/field-definitions-query.ts'
import { sessionQuery } from '../session-query.ts'
import { earlyContactId } from './early.ts'

/** Milliseconds that the first view waits for answers which are about to come: drawing the outline first takes longer. */
const longestWait = 150

/**
 * Reads the answers that were asked for early into the queries, so that the first view is the contact and not its
 * outline. A refusal is left to the page, which says what is wrong.
 */
export async function readEarly(queryClient: QueryClient): Promise<void> {
  async function read(path: string, prefetch: () => Promise<void>): Promise<void> {
    const response = await window.early?.[path]?.response.catch(() => undefined)
    if (response?.ok) await prefetch()
  }
  const id = earlyContactId()
  const reading = [
    read(apiPaths.session, () => queryClient.prefetchQuery(sessionQuery)),
    read(apiPaths.fieldDefinitions, () => queryClient.prefetchQuery(fieldDefinitionsQuery)),
  ]
  if (id !== undefined) reading.push(read(apiPaths.contact(id), () => queryClient.prefetchQuery(contactQuery(id))))
  await Promise.race([Promise.all(reading), new Promise((resolve) => setTimeout(resolve, longestWait))])
}
