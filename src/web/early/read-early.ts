import type { QueryClient } from '@tanstack/react-query'
import { apiPaths } from '#contract/paths.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import { fieldDefinitionsQuery } from '../contacts/field-definitions-query.ts'
import { sessionQuery } from '../session-query.ts'
import { earlyContactId } from './early.ts'

/**
 * Reads what was asked for early and is here already into the queries, so that the first view is the contact and not
 * its outline. Nothing is waited for: while an answer is on its way, there is time to draw the outline. A refusal is
 * left to the page, which says what is wrong.
 */
export async function readEarly(queryClient: QueryClient): Promise<void> {
  async function read(path: string, prefetch: () => Promise<void>): Promise<void> {
    const early = window.early?.[path]
    if (early?.isHere && (await early.response).ok) await prefetch()
  }
  const id = earlyContactId()
  if (id === undefined || !window.early?.[apiPaths.contact(id)]?.isHere) return
  await Promise.all([
    read(apiPaths.contact(id), () => queryClient.prefetchQuery(contactQuery(id))),
    read(apiPaths.session, () => queryClient.prefetchQuery(sessionQuery)),
    read(apiPaths.fieldDefinitions, () => queryClient.prefetchQuery(fieldDefinitionsQuery)),
  ])
}
