import { queryOptions, skipToken } from '@tanstack/react-query'
import type { TicketLine } from './ticket.ts'

/** What became of the contact's last code and message, for the ticket: put there by the section that knows, never asked for. */
export function deliveryLinesQuery(id: number) {
  return queryOptions<TicketLine[]>({ queryKey: ['ticket', id], queryFn: skipToken, gcTime: 0 })
}
