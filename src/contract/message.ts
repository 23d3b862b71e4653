import * as z from 'zod/mini'
import { membersOf } from './json.ts'
import { parseContactId } from './paths.ts'
import { countSchema, listOf, phoneSchema, textOf, textSchema, wireObject } from './wire.ts'

/** A positive safe integer, as BSG numbers messages and campaigns; undefined for anything else. */
export function idOf(value: unknown): number | undefined {
  return parseContactId(textOf(value) ?? '')
}

export const optionalIdSchema = z.transform((value: unknown) => idOf(value) ?? null)

export const requiredIdSchema = z.transform((value: unknown, context): number => {
  const id = idOf(value)
  if (id === undefined) {
    context.issues.push({ code: 'custom', message: 'expected an ID: a whole number from 1', input: value })
    return z.NEVER
  }
  return id
})

/** BSG's words in small letters: RCS writes them in capitals. Empty when missing. */
export const wordSchema = z.transform((value: unknown) => (textOf(value) ?? '').trim().toLowerCase())

/** `{"sms":{"parts":1,"id":[12345]}}`, null or `[]`: the messages that were sent instead, by channel. */
const alternativesSchema = z.transform((value: unknown): { channel: string; ids: number[] }[] =>
  (membersOf(value) ?? []).map(([channel, sent]) => {
    const { id } = Object.fromEntries(membersOf(sent) ?? [])
    return { channel: channel.toLowerCase(), ids: listOf(id).flatMap((each) => idOf(each) ?? []) }
  }),
)

export const messageSchema = z.pipe(
  wireObject({
    id: requiredIdSchema,
    phone: phoneSchema,
    type: wordSchema,
    source: wordSchema,
    status: wordSchema,
    sender: textSchema,
    text: textSchema,
    validity: countSchema,
    parts: countSchema,
    country: textSchema,
    campaign_id: optionalIdSchema,
    reference_id: textSchema,
    amount: z.unknown(),
    created_at: textSchema,
    sent_at: textSchema,
    send_at: textSchema,
    delivered_at: textSchema,
    alternative_channels: alternativesSchema,
  }),
  z.transform((wire) => ({
    id: wire.id,
    /** MSISDN digits; other text as it came. */
    phone: wire.phone,
    /** `sms`, `viber`, `rcs`, `whatsapp`, `hlr` (a check of the number, no message), or a word that is new to us. */
    channel: wire.type,
    source: wire.source,
    /** See `messageStatusFacts`. */
    status: wire.status,
    sender: wire.sender || null,
    /** Masked, and null unless the server shows texts. */
    text: wire.text,
    /** Hours in which BSG tries to deliver it. */
    validity: wire.validity,
    parts: wire.parts,
    country: wire.country || null,
    campaignId: wire.campaign_id,
    /** Timestamps are BSG's text, see `parseTimestamp`. */
    createdAt: wire.created_at,
    sentAt: wire.sent_at ?? wire.send_at,
    deliveredAt: wire.delivered_at,
    /** The messages that were sent instead on other channels. */
    alternatives: wire.alternative_channels,
    unknown: wire.unknown,
  })),
)

/** A message as the page uses it. */
export type Message = z.output<typeof messageSchema>

/** A row that cannot be read at all is left out, and does not take the others away. */
export function readableRows<Row>(schema: z.ZodMiniType<Row, unknown>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((rows) =>
      rows.flatMap((row): Row[] => {
        const read = z.safeParse(schema, row)
        return read.success ? [read.data] : []
      }),
    ),
  )
}

/** The body of `POST /api/messages/search`. */
export const messagesAnswerSchema = z.object({
  data: readableRows(messageSchema),
  meta: z.object({
    /** RFC 3339. */
    from: z.string(),
    to: z.string(),
    /** Messages of everybody in the window; null when BSG does not say. */
    total: z.nullable(z.number()),
    /** How many of them were looked at. */
    read: z.number(),
    /** Whether none can have been missed: without it, an empty list says nothing. */
    complete: z.boolean(),
    /** RFC 3339. Where only the newest messages were read: how far back. */
    readBackTo: z._default(z.nullable(z.string()), null),
  }),
})

export type MessagesAnswer = z.output<typeof messagesAnswerSchema>

/** The body of `GET /api/messages/{id}`. */
export const messageAnswerSchema = z.object({ data: messageSchema })
