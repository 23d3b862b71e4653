import { type Context, Hono } from 'hono'
import { apiPaths, parseContactId } from '#contract/paths.ts'
import type { SessionAnswer } from '#contract/session.ts'
import type { AppEnv } from './app-env.ts'
import { contactIdsIn } from './contact-ids.ts'
import { whenGone } from './gone.ts'
import type { Asker, Lookups } from './lookups.ts'
import { ProblemError } from './problem.ts'
import { readPhone } from './read-phone.ts'
import { userOf } from './sign-in/sessions.ts'

/** What a lookup is counted as; each has a bucket of its own, see `lookup-limit.ts`. */
export type LookupKind = 'contact' | 'stop list' | 'fields'

type Options = {
  lookups: Lookups
  session: Omit<SessionAnswer, 'user'>
  /** Counts a lookup. @throws {ProblemError} `rate-limited` */
  count: (context: Context<AppEnv>, kind: LookupKind) => void
}

type Route = {
  method: 'GET' | 'POST'
  /** A segment `:id` stands for any one segment that is not empty. */
  pattern: string
  /** Whether upstream wrote the answer. */
  isUpstreams?: true
  /** @param segment the path's last segment as it came, not decoded */
  answer: (context: Context<AppEnv>, segment: string) => Promise<string>
}

/** The allow-list: nothing under `/api` is answered, and nothing is sent upstream, but by a route that stands here. */
export function createProxy({ lookups, session, count }: Options): Hono<AppEnv> {
  const routes: Route[] = [
    {
      method: 'GET',
      pattern: apiPaths.session,
      answer: async ({ var: { session: own } }) =>
        JSON.stringify({ ...session, user: own ? userOf(own) : null } satisfies SessionAnswer),
    },
    {
      method: 'GET',
      pattern: apiPaths.fieldDefinitions,
      isUpstreams: true,
      async answer(context) {
        count(context, 'fields')
        return lookups.fieldDefinitions(askerOf(context))
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.contactSearch,
      isUpstreams: true,
      async answer(context) {
        const phone = await readPhone(context.req.raw)
        count(context, 'contact')
        const found = await lookups.contactsByPhone(phone, askerOf(context))
        context.set('looked', { by: 'phone', contactIds: contactIdsIn(found) })
        return found
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.stopListSearch,
      isUpstreams: true,
      async answer(context) {
        const phone = await readPhone(context.req.raw)
        count(context, 'stop list')
        return lookups.stopListByPhone(phone, askerOf(context))
      },
    },
    {
      method: 'GET',
      pattern: '/api/contacts/:id',
      isUpstreams: true,
      async answer(context, segment) {
        const id = readId(segment)
        context.set('looked', { by: 'id', contactIds: [id] })
        count(context, 'contact')
        return lookups.contact(id, askerOf(context))
      },
    },
  ]

  // Hono's own routes would match decoded paths, and answer HEAD with GET.
  async function answer(context: Context<AppEnv>): Promise<Response> {
    const request = context.req.raw
    const segments = new URL(request.url).pathname.split('/')
    const route = routes.find(({ pattern }) => matches(pattern.split('/'), segments))
    if (!route) throw new ProblemError('not-allowed')
    context.set('route', route.pattern)
    if (route.method !== request.method) throw new ProblemError('not-allowed', { status: 405, allow: route.method })
    const text = await route.answer(context, segments.at(-1) ?? '')
    context.set('isChecked', route.isUpstreams)
    return context.body(text, 200, { 'content-type': 'application/json' })
  }

  return new Hono<AppEnv>().all('/api/*', answer)
}

function askerOf(context: Context<AppEnv>): Asker {
  return { requestId: context.var.requestId, whenGone: whenGone(context) }
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
