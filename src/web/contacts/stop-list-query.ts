import { queryOptions, skipToken } from '@tanstack/react-query'
import { apiPaths, isPhone } from '#contract/paths.ts'
import { stopListAnswerSchema } from '#contract/stop-list.ts'
import { fetchJson } from '../api.ts'

/** The stop lists that a phone is on; asked for only where there is a phone. */
export function stopListQuery(phone: string | null) {
  const isAskable = phone !== null && isPhone(phone)
  return queryOptions({
    queryKey: ['stop-list', phone],
    queryFn: isAskable
      ? async ({ signal }) =>
          (await fetchJson(apiPaths.stopListSearch, stopListAnswerSchema, signal, { phone })).answer.data
      : skipToken,
  })
}
