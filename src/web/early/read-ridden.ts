import type { QueryClient } from '@tanstack/react-query'
import { apiPaths, contactIdOf } from '#contract/paths.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import { fieldDefinitionsQuery } from '../contacts/fields/field-definitions-query.ts'
import { sessionQuery } from '../session-query.ts'
import { isHere } from './ridden.ts'

/** Reads the answers that the document has brought by now, so that the app is drawn with them at once. */
export async function readRidden(queryClient: QueryClient): Promise<void> {
  const id = contactIdOf(location.pathname)
  if (id === undefined) return
  await Promise.all([
    isHere(apiPaths.session) && queryClient.prefetchQuery(sessionQuery),
    isHere(apiPaths.fieldDefinitions) && queryClient.prefetchQuery(fieldDefinitionsQuery),
    isHere(apiPaths.contact(id)) && queryClient.prefetchQuery(contactQuery(id)),
  ])
}
