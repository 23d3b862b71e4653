import { queryOptions, skipToken } from '@tanstack/react-query'
import { apiPaths, isPhone } from '#contract/paths.ts'
import { stopListAnswerSchema } from '#contract/stop-list.ts'
import { fetchJson } from '../../api.ts'
import { nextPaint } from '../../ui/after-paint.ts'

/** The stop lists that a phone is on; asked for only where there is a phone, and once the contact is on the screen. */
export function stopListQuery(phone: string | null) {
  const isAskable = phone !== null && isPhone(phone)
  return queryOptions({
    queryKey: ['stop-list', phone],
    queryFn: isAskable
      ? async ({ signal }) => {
          await nextPaint()
          return (await fetchJson(apiPaths.stopListSearch, stopListAnswerSchema, signal, { phone })).answer.data
        }
      : skipToken,
  })
}
