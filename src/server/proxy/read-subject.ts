import * as z from 'zod/mini'
import { isPhone, parseContactId } from '#contract/paths.ts'
import { maxBodyBytes } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { readText } from '../http/read-text.ts'

const byPhone = z.strictObject({ phone: z.string() })
const byContact = z.strictObject({ contactId: z.number() })
const either = z.union([byPhone, byContact])

/** Whom a question is about: a phone, or a contact whose phone the page does not know. */
export type Subject = z.output<typeof either>

/** Reads a search's body, `{"phone":"380965901726"}`. @throws {ProblemError} `invalid-request` or `invalid-phone` */
export async function readPhone(request: Request): Promise<string> {
  const { phone } = await readBody(request, byPhone)
  if (!isPhone(phone)) throw new ProblemError('invalid-phone')
  return phone
}

/**
 * Reads a search's body: `{"phone":"380965901726"}`, or `{"contactId":248452739}` where phones are masked.
 * @throws {ProblemError} `invalid-request`, `invalid-phone` or `invalid-id`
 */
export async function readSubject(request: Request, masksPhones: boolean): Promise<Subject> {
  const subject = await readBody(request, masksPhones ? either : byPhone)
  if ('phone' in subject && !isPhone(subject.phone)) throw new ProblemError('invalid-phone')
  if ('contactId' in subject && parseContactId(String(subject.contactId)) === undefined) {
    throw new ProblemError('invalid-id')
  }
  return subject
}

async function readBody<T>({ headers, body }: Request, schema: z.ZodMiniType<T>): Promise<T> {
  try {
    const contentType = headers.get('content-type') ?? ''
    if (!/^application\/json\s*(?:;|$)/i.test(contentType)) throw new TypeError(contentType)
    return schema.parse(JSON.parse(await readText(body, maxBodyBytes.request)))
  } catch {
    throw new ProblemError('invalid-request')
  }
}
