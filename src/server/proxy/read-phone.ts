import * as z from 'zod/mini'
import { isPhone, type MessageHours, messageHours } from '#contract/paths.ts'
import { maxBodyBytes } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { readText } from '../http/read-text.ts'

const phoneSearchSchema = z.strictObject({ phone: z.string() })
const messageSearchSchema = z.strictObject({ phone: z.string(), hours: z.literal(messageHours) })
const mostDays = 90
const codeSearchSchema = z.strictObject({ phone: z.string(), days: z.int().check(z.minimum(1), z.maximum(mostDays)) })

/** Reads a search's body, `{"phone":"380965901726"}`. @throws {ProblemError} `invalid-request` or `invalid-phone` */
export async function readPhone(request: Request): Promise<string> {
  return (await readSearch(request, phoneSearchSchema, 'a JSON object whose only member is "phone"')).phone
}

/** `{"phone":"380965901726","hours":24}`. @throws {ProblemError} as `readPhone` */
export function readMessageSearch(request: Request): Promise<{ phone: string; hours: MessageHours }> {
  const shape = `a JSON object with "phone" and "hours" (${messageHours.join(', ')})`
  return readSearch(request, messageSearchSchema, shape)
}

/** `{"phone":"380965901726","days":30}`. @throws {ProblemError} as `readPhone` */
export function readCodeSearch(request: Request): Promise<{ phone: string; days: number }> {
  return readSearch(request, codeSearchSchema, `a JSON object with "phone" and "days" (1 to ${mostDays})`)
}

/** @param shape what the body must be, in words */
async function readSearch<Search extends { phone: string }>(
  { headers, body }: Request,
  schema: z.ZodMiniType<Search, unknown>,
  shape: string,
): Promise<Search> {
  const search = await readJson(headers.get('content-type') ?? '', body, schema).catch(() => {
    throw new ProblemError('invalid-request', { detail: `Send ${shape}, as application/json, in at most 1 KiB.` })
  })
  if (!isPhone(search.phone)) throw new ProblemError('invalid-phone')
  return search
}

async function readJson<Search>(
  contentType: string,
  body: Request['body'],
  schema: z.ZodMiniType<Search, unknown>,
): Promise<Search> {
  if (!/^application\/json\s*(?:;|$)/i.test(contentType)) throw new TypeError(contentType)
  return schema.parse(JSON.parse(await readText(body, maxBodyBytes.request)))
}
