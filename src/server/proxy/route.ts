import type { Context } from 'hono'
import { parseContactId } from '#contract/paths.ts'
import type { AppEnv } from '../http/app-env.ts'
import { ProblemError } from '../http/problem.ts'

export type Route = {
  method: 'GET' | 'POST'
  pattern: string
  /** Upstream's own text, which was searched for secrets when it came. */
  isUpstreams?: true
  /** Its answer is one contact. */
  isContact?: true
  /** Its answer keeps its phones, where all others are masked. */
  keepsDigits?: true
  /** The places of numbers in its answer that are no phones, beside those of `maskPhones`. */
  keptIds?: RegExp
  /** @param id the path's segment at `:id`, not decoded */
  answer: (context: Context<AppEnv>, id: string) => Promise<string>
}

/** Hono's own router matches decoded paths and answers HEAD with GET. */
export function findRoute(routes: readonly Route[], url: string): { route: Route; id: string } | undefined {
  const segments = new URL(url).pathname.split('/')
  const route = routes.find(({ pattern }) => matches(pattern.split('/'), segments))
  return route && { route, id: segments[route.pattern.split('/').indexOf(':id')] ?? '' }
}

function matches(pattern: string[], segments: string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === segments[index] || (part === ':id' && segments[index] !== ''))
  )
}

/** @throws {ProblemError} `invalid-id`, in words of a contact or with this detail */
export function readId(segment: string, detail?: string): number {
  const id = parseContactId(segment)
  if (id === undefined) throw new ProblemError('invalid-id', detail === undefined ? {} : { detail })
  return id
}
