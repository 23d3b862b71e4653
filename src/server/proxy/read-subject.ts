import * as z from 'zod/mini'
import { type MessageHours, messageHours } from '#contract/delivery-paths.ts'
import { isPhone, parseContactId } from '#contract/paths.ts'
import { maxBodyBytes } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { readText } from '../http/read-text.ts'

const mostDays = 90
const hours = z.literal(messageHours)
const days = z.int().check(z.minimum(1), z.maximum(mostDays))

const phone = z.string()
const contactId = z.number()
const byPhone = z.strictObject({ phone })
const schemas = {
  contacts: { open: byPhone, masked: z.union([byPhone, z.strictObject({ messageId: z.number() })]) },
  stopLists: { open: byPhone, masked: z.union([byPhone, z.strictObject({ contactId })]) },
  messages: {
    open: z.strictObject({ phone, hours }),
    masked: z.union([z.strictObject({ phone, hours }), z.strictObject({ contactId, hours })]),
  },
  codes: {
    open: z.strictObject({ phone, days }),
    masked: z.union([z.strictObject({ phone, days }), z.strictObject({ contactId, days })]),
  },
}

/** Whom a question is about: a phone, or a contact whose phone the page does not know. */
export type Subject = { phone: string } | { contactId: number }

/** Each reads the body of a search, and throws the problem `invalid-request`, `invalid-phone` or `invalid-id`. */
export type ReadSearch = {
  /** `{"phone":"380965901726"}`, or `{"messageId":90000001}` where phones are masked. */
  contacts(request: Request): Promise<{ phone: string } | { messageId: number }>
  /** `{"phone":"380965901726"}`, or `{"contactId":248452739}` where phones are masked. */
  stopLists(request: Request): Promise<Subject>
  /** Likewise, with `"hours":24`. */
  messages(request: Request): Promise<Subject & { hours: MessageHours }>
  /** Likewise, with `"days":30`. */
  codes(request: Request): Promise<Subject & { days: number }>
}

export function createReadSearch(masksPhones: boolean): ReadSearch {
  const which = masksPhones ? 'masked' : 'open'
  const person = masksPhones ? '"phone" or "contactId"' : '"phone"'
  const messageShape = `a JSON object with ${person} and "hours" (${messageHours.join(', ')})`
  const codeShape = `a JSON object with ${person} and "days" (1 to ${mostDays})`
  return {
    contacts: (request) => readSearch(request, schemas.contacts[which]),
    stopLists: (request) => readSearch(request, schemas.stopLists[which]),
    messages: (request) => readSearch(request, schemas.messages[which], messageShape),
    codes: (request) => readSearch(request, schemas.codes[which], codeShape),
  }
}

/** @param shape what the body must be, in words, unless it is only a phone */
async function readSearch<Search extends object>(
  request: Request,
  schema: z.ZodMiniType<Search>,
  shape?: string,
): Promise<Search> {
  const search = await readJson(request, schema).catch(() => {
    const detail = shape && `Send ${shape}, as application/json, in at most 1 KiB.`
    throw new ProblemError('invalid-request', detail ? { detail } : {})
  })
  for (const [name, value] of Object.entries(search)) {
    if (name === 'phone' && !isPhone(value)) throw new ProblemError('invalid-phone')
    if (name.endsWith('Id') && parseContactId(String(value)) === undefined) throw new ProblemError('invalid-id')
  }
  return search
}

async function readJson<Search>({ headers, body }: Request, schema: z.ZodMiniType<Search>): Promise<Search> {
  const contentType = headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) throw new TypeError(contentType)
  return schema.parse(JSON.parse(await readText(body, maxBodyBytes.request)))
}
