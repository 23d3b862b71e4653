import * as z from 'zod/mini'
import { isYes, phoneSchema, textSchema, wireObject } from './wire.ts'

const stopListRowSchema = z.pipe(
  wireObject({
    id: z.unknown(),
    phone: phoneSchema,
    created_at: textSchema,
    sms_stoplist: z.unknown(),
    viber_stoplist: z.unknown(),
    rcs_stoplist: z.unknown(),
  }),
  z.transform((wire) => ({
    /** MSISDN digits: rows and contacts belong together by phone, since a row's `id` is another number space. */
    phone: wire.phone,
    /** As it came, see `parseTimestamp`. */
    createdAt: wire.created_at,
    sms: isYes(wire.sms_stoplist),
    viber: isYes(wire.viber_stoplist),
    rcs: isYes(wire.rcs_stoplist),
    unknown: wire.unknown,
  })),
)

/** Channels on which the platform does not send to a phone; it says nothing about calls. */
export type StopListRow = z.output<typeof stopListRowSchema>

/** The body of `POST /api/stoplist/search`: the rows of exactly the phone that was asked for. */
export const stopListAnswerSchema = z.object({ data: z.array(stopListRowSchema) })
