import * as z from 'zod/mini'
import { isPhone } from '#contract/paths.ts'
import { maxBodyBytes } from '../config/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { readText } from '../http/read-text.ts'

const searchSchema = z.strictObject({ phone: z.string() })

/** Reads a search's body, `{"phone":"380965901726"}`. @throws {ProblemError} `invalid-request` or `invalid-phone` */
export async function readPhone({ headers, body }: Request): Promise<string> {
  const { phone } = await readSearch(headers.get('content-type') ?? '', body)
  if (!isPhone(phone)) throw new ProblemError('invalid-phone')
  return phone
}

async function readSearch(contentType: string, body: Request['body']): Promise<z.output<typeof searchSchema>> {
  try {
    if (!/^application\/json\s*(?:;|$)/i.test(contentType)) throw new TypeError(contentType)
    return searchSchema.parse(JSON.parse(await readText(body, maxBodyBytes.request)))
  } catch {
    throw new ProblemError('invalid-request')
  }
}
