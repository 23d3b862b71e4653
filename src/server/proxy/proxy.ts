// The proxy room: it answers under `/api`, looks contacts up, and limits how often.

import { type Context, Hono } from 'hono'
import { apiPaths } from '#contract/paths.ts'
import type { SessionAnswer } from '#contract/session.ts'
import { userOf } from '../http/agent.ts'
import type { AppEnv, Question } from '../http/app-env.ts'
import { onDisconnect } from '../http/disconnect.ts'
import { createOutputBufferLimit } from '../http/output-buffer-limit.ts'
import { ProblemError } from '../http/problem.ts'
import type { Audit } from '../observe/audit.ts'
import type { Metrics } from '../observe/metrics.ts'
import { DisconnectError } from '../upstream/deadline.ts'
import { contactIdsIn } from './contact-ids.ts'
import type { Delivery } from './delivery.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import type { LookupLimit } from './lookup-limit.ts'
import type { Asker, Lookups } from './lookups.ts'
import { readId } from './read-id.ts'
import { readPhone } from './read-phone.ts'
import { createShownContacts } from './shown-contacts.ts'

type Options = {
  lookups: Lookups
  delivery: Delivery
  session: Omit<SessionAnswer, 'user'>
  personOf: (context: Context<AppEnv>) => string
  audit: Audit
  limit: LookupLimit
  metrics: Metrics
}

export type Route = {
  method: 'GET' | 'POST'
  pattern: string
  /** Upstream's own text, which was searched for secrets when it came. */
  isUpstreams?: true
  /** @param segment the path's last segment, not decoded */
  answer: (context: Context<AppEnv>, segment: string) => Promise<string>
}

/** The allow-list: only these routes are answered and reach upstream. */
export function createProxy({ lookups, delivery, session, personOf, audit, limit, metrics }: Options): Hono<AppEnv> {
  const askerOf = (context: Context<AppEnv>): Asker => ({
    person: personOf(context),
    requestId: context.var.requestId,
    onDisconnect: onDisconnect(context),
    keepsOnly: context.env?.ride?.hasEnded,
  })

  const countUnsent = createOutputBufferLimit()
  const shown = createShownContacts()
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
        limit.definitions(context)
        return lookups.fieldDefinitions(askerOf(context))
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.contactSearch,
      isUpstreams: true,
      async answer(context) {
        const phone = await readPhone(context.req.raw)
        const question: Question = { event: 'search', contactIds: [], phone }
        audit.begin(context, question)
        limit.person(context)
        const found = await lookups.contactsByPhone(phone, askerOf(context))
        question.contactIds = contactIdsIn(found)
        const [only, ...more] = question.contactIds
        if (typeof only === 'number' && more.length === 0) shown.note(personOf(context), only, found)
        limit.shown(context, found)
        return found
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.stopListSearch,
      isUpstreams: true,
      async answer(context) {
        const phone = await readPhone(context.req.raw)
        audit.begin(context, { event: 'stop-list', contactIds: [], phone })
        limit.stopLists(context, phone)
        return lookups.stopListByPhone(phone, askerOf(context))
      },
    },
    {
      method: 'GET',
      pattern: apiPaths.contact(':id'),
      isUpstreams: true,
      async answer(context, segment) {
        const id = readId(segment)
        audit.begin(context, { event: 'lookup', contactIds: [id] })
        const asker = askerOf(context)
        // The document that began the call has been counted.
        if (!lookups.keepsContact(id, asker.person)) limit.person(context)
        const found = await lookups.contact(id, asker)
        shown.note(asker.person, id, found)
        limit.shown(context, found)
        return found
      },
    },
    ...deliveryRoutes({ delivery, askerOf, audit, limit, metrics, shown }),
  ]

  // Hono's own router matches decoded paths and answers HEAD with GET.
  async function answer(context: Context<AppEnv>): Promise<Response> {
    const request = context.req.raw
    const segments = new URL(request.url).pathname.split('/')
    const route = routes.find(({ pattern }) => matches(pattern.split('/'), segments))
    if (!route) throw new ProblemError('not-allowed')
    context.set('route', route.pattern)
    if (route.method !== request.method) throw new ProblemError('not-allowed', { status: 405, allow: route.method })
    const text = await route.answer(context, segments.at(-1) ?? '').finally(() => {
      if (context.env?.ride?.hasEnded()) throw new DisconnectError()
    })
    countUnsent(context, personOf(context), text)
    context.set('isChecked', route.isUpstreams)
    return context.body(text, 200, { 'content-type': 'application/json' })
  }

  return new Hono<AppEnv>().all('/api/*', audit.record, answer)
}

function matches(pattern: string[], segments: string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === segments[index] || (part === ':id' && segments[index] !== ''))
  )
}
