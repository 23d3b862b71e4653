import { queryOptions } from '@tanstack/react-query'
import { contactAnswerSchema } from '#contract/contact.ts'
import { apiPaths } from '#contract/paths.ts'
import { fetchJson } from '../api.ts'

/** One contact, with the JSON that it was read from. */
export function contactQuery(id: number) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal }) => {
      const { answer, text } = await fetchJson(apiPaths.contact(id), contactAnswerSchema(id), signal)
      return { contact: answer.data, json: text }
    },
  })
}
