import * as z from 'zod/mini'
import { requiredIdSchema, wordSchema } from './message.ts'
import { countSchema, textSchema, wireObject } from './wire.ts'

const statisticsShape = wireObject({ delivered: countSchema, sent: countSchema })

/** Anything that is no object has no counts. */
const statisticsSchema = z.transform((value: unknown) => {
  const read = z.safeParse(statisticsShape, value)
  return read.success ? read.data : { delivered: null, sent: null, unknown: [] }
})

export const campaignSchema = z.pipe(
  wireObject({
    id: requiredIdSchema,
    name: textSchema,
    sender: textSchema,
    status: wordSchema,
    message_type: wordSchema,
    start_at: textSchema,
    real_start_at: textSchema,
    finished_at: textSchema,
    created_at: textSchema,
    statistics: statisticsSchema,
  }),
  z.transform((wire) => ({
    id: wire.id,
    name: wire.name || null,
    sender: wire.sender || null,
    /** `creation`, `scheduled`, `sending`, `done`, `paused`, `stopped`, `spam`, `moderation`, or a new word. */
    status: wire.status,
    channel: wire.message_type,
    startAt: wire.real_start_at ?? wire.start_at,
    finishedAt: wire.finished_at,
    createdAt: wire.created_at,
    /** About the whole campaign, never about this person. */
    delivered: wire.statistics.delivered,
    sent: wire.statistics.sent,
    unknown: wire.unknown,
  })),
)

/** Many messages that were sent together. */
export type Campaign = z.output<typeof campaignSchema>

/** The body of `GET /api/campaigns/{id}`. */
export const campaignAnswerSchema = z.object({ data: campaignSchema })
