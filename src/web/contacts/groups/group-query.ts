import { queryOptions, skipToken } from '@tanstack/react-query'
import { groupAnswerSchema } from '#contract/group-answer.ts'
import { apiPaths, parseContactId } from '#contract/paths.ts'
import { fetchJson } from '../../api.ts'

/** What BSG says of a whole group; not asked for where the group has no ID that the API takes. */
export function groupQuery(id: string | null) {
  const isAskable = id !== null && parseContactId(id) !== undefined
  return queryOptions({
    queryKey: ['group', id],
    queryFn: isAskable
      ? async ({ signal }) => (await fetchJson(apiPaths.group(id), groupAnswerSchema(id), signal)).answer.data
      : skipToken,
    // The popover says at once what went wrong, and has a button to ask again.
    retry: false,
    // Others work on groups while an agent reads on.
    staleTime: 300_000,
  })
}
