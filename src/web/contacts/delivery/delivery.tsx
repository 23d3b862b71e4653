import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import * as z from 'zod/mini'
import type { Contact } from '#contract/contact.ts'
import type { StopLists } from '#contract/verdict.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import type { Zone } from '../../time/zone.ts'
import { hasStopLists } from '../reach/stop-list-query.ts'
import { usePhoneReader } from '../use-phone-reader.ts'
import { Codes } from './codes.tsx'
import type { DeliveryParts } from './delivery-parts.ts'
import { codesQuery } from './delivery-queries.ts'
import { HlrHistory } from './hlr-history.tsx'
import { later, takeParts } from './later-parts.ts'
import { MessageResults } from './message-results.tsx'
import { MessageWindows } from './message-windows.tsx'
import { SoughtMessage } from './sought-message.tsx'
import { messagesOf } from './together.ts'
import { useMessageSearch } from './use-message-search.ts'
import { useTicketLines } from './use-ticket-lines.ts'

export type DeliveryProps = {
  /** As it was answered: the server knows digits that are hidden here. */
  answered: Contact
  stopLists: StopLists | undefined
  zone: Zone
  /** Milliseconds since the epoch. */
  now: number
}

/** What the find box says of a contact that was found by a message. */
const stateSchema = z.object({ messageId: z.number() })

/** @param parts what it shares with the file that loads it */
export function createDelivery(parts: DeliveryParts) {
  takeParts(parts)
  return Delivery
}

/** Whether codes and messages have arrived: codes by themselves, messages when asked for. */
function Delivery(props: DeliveryProps) {
  const { noPhone } = useDeliveryTexts()
  const { phone } = props.answered
  if (!hasStopLists(phone)) return <p className="text-muted">{noPhone}</p>
  return <DeliveryOf key={phone} phone={phone} {...props} />
}

function DeliveryOf({ phone, answered: contact, stopLists, zone, now }: DeliveryProps & { phone: string }) {
  const subject = { contactId: contact.id, phone }
  const search = useMessageSearch(subject)
  const codes = useQuery(codesQuery(subject, zone.timeZone))
  useTicketLines(
    contact.id,
    { code: codes.data?.data[0], message: search.found && messagesOf(search.found.data)[0] },
    zone,
  )
  const sought = z.safeParse(stateSchema, useLocation().state)
  const readPhone = usePhoneReader(phone)
  const person = {
    stopList: stopLists,
    hlr: contact.hlr,
    kindOfNumber: later.kindOfNumber(contact, readPhone),
    timeZone: zone.timeZone,
    now,
  }
  return (
    <div className="grid gap-4">
      {sought.success && <SoughtMessage id={sought.data.messageId} person={person} zone={zone} />}
      <div className="grid gap-x-8 gap-y-5 @3xl:grid-cols-2">
        <Codes codes={codes} person={person} zone={zone} />
        <MessageWindows search={search} />
      </div>
      {search.found && <HlrHistory found={search.found} zone={zone} />}
      {search.found && <MessageResults found={search.found} subject={subject} person={person} zone={zone} />}
    </div>
  )
}
