import { queryOptions, skipToken } from '@tanstack/react-query'
import { apiPaths, isPhone } from '#contract/paths.ts'
import { isMasked } from '#contract/plain-phone.ts'
import { stopListAnswerSchema } from '#contract/stop-list.ts'
import { fetchJson } from '../../api.ts'
import { nextPaint } from '../../ui/after-paint.ts'

/** Whether there is a phone to ask for, which only the server may know whole. */
export function hasStopLists(phone: string | null): phone is string {
  return phone !== null && (isPhone(phone) || isMasked(phone))
}

/**
 * The stop lists that a contact's phone is on; asked for once the contact is on the screen, and by its ID where digits
 * of the phone are hidden.
 */
export function stopListQuery(contactId: number, phone: string | null) {
  const asked = isMasked(phone) ? { contactId } : { phone }
  return queryOptions({
    queryKey: ['stop-list', asked],
    queryFn: hasStopLists(phone)
      ? async ({ signal }) => {
          await nextPaint()
          return (await fetchJson(apiPaths.stopListSearch, stopListAnswerSchema, signal, asked)).answer.data
        }
      : skipToken,
  })
}
