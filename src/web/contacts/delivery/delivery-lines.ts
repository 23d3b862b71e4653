import type { CodeSession } from '#contract/code-session.ts'
import type { Message } from '#contract/message.ts'
import { codeStatusFacts, messageStatusFacts } from '#contract/message-status.ts'
import { parseTimestamp } from '#contract/time.ts'
import type { DeliveryTexts } from '../../texts/delivery-texts.ts'
import type { TicketLine } from '../who/ticket.ts'
import { channelName } from './channel-name.ts'

/** The latest of each, where there is one. */
type Latest = { code: CodeSession | undefined; message: Message | undefined }

/** A time of BSG's in words, with the zone. */
type SayTime = (instant: number) => string

/** What became of the last code and the last message, for a ticket: never a text, never a code. */
export function deliveryLines({ code, message }: Latest, texts: DeliveryTexts, timeZone: string, sayTime: SayTime) {
  const said = (label: string, channel: string, sender: string | null, text: string | null, id: number | null) => {
    const at = parseTimestamp(text ?? '', timeZone)
    const way = [channelName(channel, texts.channels) ?? channel, sender ?? ''].filter(Boolean).join(' ')
    const parts = [label, way, at === undefined ? text : sayTime(at), id === null ? '' : `${texts.messageId} ${id}`]
    return parts.filter(Boolean).join(', ')
  }
  const lines: TicketLine[] = []
  if (code) {
    const label = texts.codes.statuses[codeStatusFacts(code.status).meaning]
    const id = code.messages.at(-1)?.id ?? null
    lines.push({ label: texts.ticket.code, text: said(label, code.channel, code.sender, code.createdAt, id) })
  }
  if (message) {
    const label = texts.messages.statuses[messageStatusFacts(message.status).meaning]
    const { channel, sender, createdAt, id } = message
    lines.push({ label: texts.ticket.message, text: said(label, channel, sender, createdAt, id) })
  }
  return lines
}
