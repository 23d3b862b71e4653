import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '#contract/paths.ts'
import { sessionSchema } from '#contract/session.ts'
import { fetchJson } from './api.ts'

/** Where the data comes from and in which zone its timestamps are. An administrator may change both at any time. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await fetchJson(apiPaths.session, sessionSchema, signal)).answer,
})
