import { queryOptions } from '@tanstack/react-query'
import { type Contact, contactAnswerSchema } from '#contract/contact.ts'
import { faceOf } from '#contract/hlr.ts'
import { apiPaths } from '#contract/paths.ts'
import { fetchJson } from '../api.ts'

/** Pause (ms) before the next look at a running check; false after ten minutes, which the page then says. */
export function pauseWhileSent(looks: number): number | false {
  const seconds = [5, 10, 20, 40][looks - 1] ?? 60
  return looks <= 12 ? seconds * 1000 : false
}

/** How often a contact has been read since it was first seen with a check that is running. */
function looksWhileSent({ hlr }: Contact, before: { looks: number } | undefined): number {
  return faceOf(hlr) === 'sent' ? (before?.looks ?? 0) + 1 : 0
}

/** One contact, with the JSON that it was read from, the ID of that answer, and the looks at a running check. */
export function contactQuery(id: number) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal, client, queryKey }) => {
      const { answer, text, requestId } = await fetchJson(apiPaths.contact(id), contactAnswerSchema(id), signal)
      const looks = looksWhileSent(answer.data, client.getQueryData<{ looks: number }>(queryKey))
      return { contact: answer.data, json: text, requestId, looks }
    },
    // Never in a hidden tab, which is the query's default.
    refetchInterval: ({ state: { data } }) => data !== undefined && data.looks > 0 && pauseWhileSent(data.looks),
  })
}
