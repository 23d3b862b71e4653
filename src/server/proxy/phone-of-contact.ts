import * as z from 'zod/mini'
import { parseJson } from '#contract/json.ts'
import { isPhone } from '#contract/paths.ts'
import { phoneSchema, wireObject } from '#contract/wire.ts'
import { ProblemError } from '../http/problem.ts'

const answerSchema = z.object({ data: wireObject({ phone: phoneSchema }) })

/** The phone in `{"data":contact}`. @throws {ProblemError} `invalid-phone` if it has none that can be searched for */
export function phoneOfContact(text: string): string {
  const phone = z.safeParse(answerSchema, parseJson(text)).data?.data.phone ?? ''
  if (!isPhone(phone)) throw new ProblemError('invalid-phone')
  return phone
}
