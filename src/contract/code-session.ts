import * as z from 'zod/mini'
import { optionalIdSchema, readableRows, wordSchema } from './message.ts'
import { countSchema, listOf, phoneSchema, textSchema, wireObject } from './wire.ts'

/** A message that brought the code. */
const codeMessageSchema = z.pipe(
  wireObject({
    id: optionalIdSchema,
    recipient: phoneSchema,
    status: wordSchema,
    channel: wordSchema,
    sender: textSchema,
    created_at: textSchema,
    sent_at: textSchema,
  }),
  z.transform((wire) => ({
    id: wire.id,
    /** See `messageStatusFacts`. */
    status: wire.status,
    channel: wire.channel,
    sender: wire.sender || null,
    createdAt: wire.created_at,
    sentAt: wire.sent_at,
  })),
)

export const codeSessionSchema = z.pipe(
  wireObject({
    id: textSchema,
    recipient: phoneSchema,
    status: wordSchema,
    channel: wordSchema,
    sender: textSchema,
    sender_alt: textSchema,
    code_max_tries: countSchema,
    code_digits: countSchema,
    country_code: textSchema,
    created_at: textSchema,
    expired_at: textSchema,
    finished_at: textSchema,
    messages: z.transform(listOf),
  }),
  z.transform((wire) => ({
    id: wire.id,
    /** MSISDN digits. */
    recipient: wire.recipient,
    /** See `codeStatusFacts`. */
    status: wire.status,
    channel: wire.channel,
    sender: wire.sender || null,
    otherSender: wire.sender_alt || null,
    mostTries: wire.code_max_tries,
    digits: wire.code_digits,
    country: wire.country_code || null,
    /** Timestamps are BSG's text, in either of its two forms, see `parseTimestamp`. */
    createdAt: wire.created_at,
    expiresAt: wire.expired_at,
    finishedAt: wire.finished_at,
    messages: wire.messages.flatMap((each) => {
      const message = z.safeParse(codeMessageSchema, each)
      return message.success ? [message.data] : []
    }),
    unknown: wire.unknown,
  })),
)

/** A verification code that was asked for, never the code itself. Source: `GET /api/2fa/authentications` of One-API. */
export type CodeSession = z.output<typeof codeSessionSchema>

/** The body of `POST /api/codes/search`. */
export const codesAnswerSchema = z.object({
  data: readableRows(codeSessionSchema),
  meta: z.object({
    /** RFC 3339. */
    from: z.string(),
    to: z.string(),
    /** Whether none can have been missed: without it, an empty list says nothing. */
    complete: z.boolean(),
  }),
})

export type CodesAnswer = z.output<typeof codesAnswerSchema>
