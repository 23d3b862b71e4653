import { type Context, Hono } from 'hono'
import { apiPaths, parseContactId } from '#contract/paths.ts'
import type { SessionAnswer } from '#contract/session.ts'
import type { AppEnv } from './app-env.ts'
import type { Lookups } from './lookups.ts'
import { ProblemError } from './problem.ts'
import { readPhone } from './read-phone.ts'
import { userOf } from './sign-in/sessions.ts'

type Route = {
  method: 'GET' | 'POST'
  /** A segment `:id` stands for any one segment that is not empty. */
  pattern: string
  /** @param segment the path's last segment as it came, not decoded */
  answer: (request: Request, segment: string, context: Context<AppEnv>) => Promise<string>
}

type Options = { lookups: Lookups; session: Omit<SessionAnswer, 'user'> }

/** The allow-list: nothing under `/api` is answered, and nothing is sent upstream, but by a route that stands here. */
export function createProxy({ lookups, session }: Options): Hono<AppEnv> {
  const routes: Route[] = [
    {
      method: 'GET',
      pattern: apiPaths.session,
      answer: async (_, __, { var: { session: own } }) =>
        JSON.stringify({ ...session, user: own ? userOf(own) : null } satisfies SessionAnswer),
    },
    { method: 'GET', pattern: apiPaths.fieldDefinitions, answer: () => lookups.fieldDefinitions() },
    {
      method: 'POST',
      pattern: apiPaths.contactSearch,
      answer: async (request) => lookups.contactsByPhone(await readPhone(request)),
    },
    {
      method: 'POST',
      pattern: apiPaths.stopListSearch,
      answer: async (request) => lookups.stopListByPhone(await readPhone(request)),
    },
    { method: 'GET', pattern: '/api/contacts/:id', answer: async (_, segment) => lookups.contact(readId(segment)) },
  ]

  // Hono's own routes would match decoded paths, and answer HEAD with GET.
  async function answer(context: Context<AppEnv>): Promise<Response> {
    const request = context.req.raw
    const segments = new URL(request.url).pathname.split('/')
    const route = routes.find(({ pattern }) => matches(pattern.split('/'), segments))
    if (!route) throw new ProblemError('not-allowed')
    context.set('route', route.pattern)
    if (route.method !== request.method) throw new ProblemError('not-allowed', { status: 405, allow: route.method })
    const body = await route.answer(request, segments.at(-1) ?? '', context)
    return context.body(body, 200, { 'content-type': 'application/json' })
  }

  return new Hono<AppEnv>().all('/api/*', answer)
}

function matches(pattern: string[], segments: string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === segments[index] || (part === ':id' && segments[index] !== ''))
  )
}

function readId(segment: string): number {
  const id = parseContactId(segment)
  if (id === undefined) throw new ProblemError('invalid-id')
  return id
}
