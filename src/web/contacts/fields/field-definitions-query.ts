import { queryOptions } from '@tanstack/react-query'
import { fieldDefinitionsAnswerSchema } from '#contract/field.ts'
import { apiPaths } from '#contract/paths.ts'
import { fetchJson } from '../../api.ts'

/** The account's field definitions, kept as long as the proxy keeps them. */
export const fieldDefinitionsQuery = queryOptions({
  queryKey: ['field-definitions'],
  queryFn: async ({ signal }) =>
    (await fetchJson(apiPaths.fieldDefinitions, fieldDefinitionsAnswerSchema, signal)).answer.data,
  staleTime: 5 * 60_000,
})
