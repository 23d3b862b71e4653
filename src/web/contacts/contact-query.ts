import { queryOptions } from '@tanstack/react-query'
import { contactAnswerSchema } from '#contract/contact.ts'
import { apiPaths } from '#contract/paths.ts'
import { fetchJson } from '../api.ts'
import { faceOf } from './hlr.ts'

/**
 * Milliseconds between two looks at a check that is running: 5, 10, 20, 40, then 60 s.
 * @param looks how often the contact has been read so far
 * @returns false after ten minutes: then the page says "Still waiting" and leaves it at that.
 */
export function pauseWhileSent(looks: number): number | false {
  const seconds = [5, 10, 20, 40][looks - 1] ?? 60
  return looks <= 12 ? seconds * 1000 : false
}

/** One contact, with the JSON that it was read from and the ID of that answer. */
export function contactQuery(id: number) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal }) => {
      const { answer, text, requestId } = await fetchJson(apiPaths.contact(id), contactAnswerSchema(id), signal)
      return { contact: answer.data, json: text, requestId }
    },
    // Never in a hidden tab, which is the query's default.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data !== undefined && faceOf(data.contact.hlr) === 'sent' && pauseWhileSent(dataUpdateCount),
  })
}
