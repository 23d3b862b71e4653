import { parseContactId } from '#contract/paths.ts'
import { ProblemError } from '../http/problem.ts'

/** @param segment of a path, not decoded @throws {ProblemError} `invalid-id` */
export function readId(segment: string): number {
  const id = parseContactId(segment)
  if (id === undefined) throw new ProblemError('invalid-id')
  return id
}
