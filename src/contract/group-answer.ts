import * as z from 'zod/mini'
import { type Group, groupSchema } from './group.ts'

/** The body of `GET /api/groups/{id}`. Refuses another group than `askedId`. */
export function groupAnswerSchema(askedId: string) {
  const askedSchema = z.transform((group: Group, context) => {
    if (group.id !== askedId) {
      const message = `expected group ${askedId}, which was asked for`
      context.issues.push({ code: 'custom', path: ['id'], message, input: group.id })
    }
    return group
  })
  return z.object({ data: z.pipe(groupSchema, askedSchema) })
}
