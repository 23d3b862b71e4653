import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '#contract/paths.ts'
import { modeSchema, type Session, sessionSchema } from '#contract/session.ts'
import { fetchJson } from './api.ts'

/** Where the data comes from and in which zone its timestamps are. An administrator may change both at any time. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await fetchJson(apiPaths.session, sessionSchema, signal)).answer,
})

/** The mode that the server wrote into the page, until the session itself is here; undefined in the dev server. */
export function modeOfPage(): Session['mode'] | undefined {
  return modeSchema.safeParse(document.documentElement.dataset.mode).data
}
