import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CodeSession } from '#contract/code-session.ts'
import type { Message } from '#contract/message.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { formatInstant } from '../../time/time-format.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { deliveryLines } from './delivery-lines.ts'
import { later } from './later-parts.ts'

type Latest = { code: CodeSession | undefined; message: Message | undefined }

/** Gives what "Copy for ticket" takes along of the last code and message to the button, which knows nothing of them. */
export function useTicketLines(contactId: number, { code, message }: Latest, zone: Zone): void {
  const queryClient = useQueryClient()
  const texts = useDeliveryTexts()
  const { locale } = useLanguage()
  const { timeZone } = zone

  // The cache is outside of React.
  useEffect(() => {
    const own = ownZone({ timeZone, timeZoneAssumed: false }).timeZone
    const sayTime = (instant: number) => `${formatInstant(instant, own, locale)} ${later.currentZoneName(own)}`
    const lines = deliveryLines({ code, message }, texts, timeZone, sayTime)
    queryClient.setQueryData(later.deliveryLinesQuery(contactId).queryKey, lines)
  }, [queryClient, contactId, code, message, texts, locale, timeZone])
}
