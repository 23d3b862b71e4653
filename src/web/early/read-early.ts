import type { QueryClient } from '@tanstack/react-query'
import { apiPaths, contactIdOf } from '#contract/paths.ts'
import { contactQuery } from '../contacts/contact-query.ts'
import { fieldDefinitionsQuery } from '../contacts/fields/field-definitions-query.ts'
import { sessionQuery } from '../session-query.ts'

/** How long (ms) the app waits for early answers before it is drawn without them. */
const earlyAnswersTimeout = 500

/**
 * Reads early answers into the queries, so that the first view is the contact and not its outline. Resolves once the
 * painted answer is on the screen and what has arrived by then is read.
 */
export async function readEarly(queryClient: QueryClient): Promise<void> {
  const id = contactIdOf(location.pathname)
  if (id === undefined) return
  const readings: Promise<void>[] = []

  function read(path: string, prefetch: () => Promise<void>): Promise<void> | undefined {
    const early = window.early?.[path]
    return early?.response.then(
      ({ ok }) => {
        // By then it may be the page that waits for it.
        if (!ok || window.early?.[path] !== early) return
        const reading = prefetch()
        readings.push(reading)
        return reading
      },
      () => {},
    )
  }
  const session = read(apiPaths.session, () => queryClient.prefetchQuery(sessionQuery))
  read(apiPaths.contact(id), () => {
    // Without it the contact cannot be shown, and an outline would take the place of what is painted.
    if (session) readings.push(session)
    return queryClient.prefetchQuery(contactQuery(id))
  })
  read(apiPaths.fieldDefinitions, () => queryClient.prefetchQuery(fieldDefinitionsQuery))

  const isRead = Promise.resolve(window.painted).then(() => Promise.all(readings))
  await Promise.race([isRead, new Promise((resolve) => setTimeout(resolve, earlyAnswersTimeout))])
}
