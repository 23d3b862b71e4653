// The proxy room: it answers under `/api`, looks contacts up, and limits how often.

import { type Context, Hono } from 'hono'
import { apiPaths } from '#contract/paths.ts'
import type { SessionAnswer } from '#contract/session.ts'
import { userOf } from '../http/agent.ts'
import type { AppEnv, Question } from '../http/app-env.ts'
import { onDisconnect } from '../http/disconnect.ts'
import { createOutputBufferLimit } from '../http/output-buffer-limit.ts'
import { ProblemError } from '../http/problem.ts'
import { maskPhones } from '../masking/mask-phones.ts'
import type { Audit } from '../observe/audit.ts'
import type { Metrics } from '../observe/metrics.ts'
import { DisconnectError } from '../upstream/deadline.ts'
import { contactIdsIn } from './contact-ids.ts'
import type { Delivery } from './delivery.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import { describeHiddenPhone } from './hidden-phone.ts'
import type { LookupLimit } from './lookup-limit.ts'
import type { Asker, Lookups } from './lookups.ts'
import { phoneOfContact } from './phone-of-contact.ts'
import { createReadSearch } from './read-subject.ts'
import { findRoute, type Route, readId } from './route.ts'
import { createShownContacts } from './shown-contacts.ts'

type Options = {
  lookups: Lookups
  delivery: Delivery
  session: Omit<SessionAnswer, 'user'>
  personOf: (context: Context<AppEnv>) => string
  audit: Audit
  limit: LookupLimit
  metrics: Metrics
  /** Whether answers hide most digits of phones; only then a contact can be asked for whole. */
  masksPhones: boolean
}

/** The allow-list: only these routes are answered and reach upstream. */
export function createProxy(options: Options): Hono<AppEnv> {
  const { lookups, delivery, session, personOf, audit, limit, metrics, masksPhones } = options
  const askerOf = (context: Context<AppEnv>): Asker => ({
    person: personOf(context),
    requestId: context.var.requestId,
    onDisconnect: onDisconnect(context),
    keepsOnly: context.env?.ride?.hasEnded,
  })

  const countUnsent = createOutputBufferLimit()
  const shown = createShownContacts()
  const read = createReadSearch(masksPhones)
  const phoneOf = async (context: Context<AppEnv>, contactId: number) =>
    phoneOfContact(await lookups.contact(contactId, askerOf(context)))
  const routes: Route[] = [
    {
      method: 'GET',
      pattern: apiPaths.session,
      keepsDigits: true,
      answer: async ({ var: { session: own } }) =>
        JSON.stringify({ ...session, user: own ? userOf(own) : null } satisfies SessionAnswer),
    },
    {
      method: 'GET',
      pattern: apiPaths.fieldDefinitions,
      isUpstreams: true,
      async answer(context) {
        await limit.definitions(context)
        return lookups.fieldDefinitions(askerOf(context))
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.contactSearch,
      isUpstreams: true,
      async answer(context) {
        const subject = await read.contacts(context.req.raw)
        const question: Question = { event: 'search', contactIds: [], ...('phone' in subject && subject) }
        audit.begin(context, question)
        await limit.person(context)
        const asker = askerOf(context)
        const phone = 'phone' in subject ? subject.phone : await delivery.phoneOfMessage(subject.messageId, asker)
        if (phone === undefined) throw new ProblemError('not-found')
        question.phone = phone
        const found = await lookups.contactsByPhone(phone, asker)
        question.contactIds = contactIdsIn(found)
        const [only, ...more] = question.contactIds
        if (typeof only === 'number' && more.length === 0) shown.note(personOf(context), only, found)
        await limit.shown(context, found)
        return found
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.stopListSearch,
      isUpstreams: true,
      async answer(context) {
        const subject = await read.stopLists(context.req.raw)
        const question: Question = { event: 'stop-list', contactIds: [], ...subject }
        if ('contactId' in subject) question.contactIds = [subject.contactId]
        audit.begin(context, question)
        await limit.stopLists(context, subject)
        question.phone = 'phone' in subject ? subject.phone : await phoneOf(context, subject.contactId)
        return lookups.stopListByPhone(question.phone, askerOf(context))
      },
    },
    {
      method: 'GET',
      pattern: apiPaths.contact(':id'),
      isUpstreams: true,
      isContact: true,
      async answer(context, segment) {
        const id = readId(segment)
        audit.begin(context, { event: 'lookup', contactIds: [id] })
        const asker = askerOf(context)
        // The document that began the call has been counted.
        if (!lookups.keepsContact(id, asker.person)) await limit.person(context)
        const found = await lookups.contact(id, asker)
        shown.note(asker.person, id, found)
        if (masksPhones) await limit.shownMasked(context, id)
        else await limit.shown(context, found)
        return found
      },
    },
    {
      method: 'GET',
      pattern: apiPaths.group(':id'),
      isUpstreams: true,
      async answer(context, segment) {
        const id = readId(segment, 'The ID of a group is a whole number of 1 or more. Correct the ID.')
        await limit.groups(context)
        return lookups.group(id, askerOf(context))
      },
    },
    ...deliveryRoutes({ delivery, askerOf, phoneOf, read, audit, limit, metrics, shown }),
  ]
  const reveal: Route = {
    method: 'POST',
    pattern: apiPaths.reveal(':id'),
    isUpstreams: true,
    keepsDigits: true,
    async answer(context, segment) {
      const id = readId(segment)
      audit.begin(context, { event: 'reveal', contactIds: [id] })
      await limit.person(context)
      return lookups.contact(id, askerOf(context))
    },
  }
  if (masksPhones) routes.push(reveal)

  async function answer(context: Context<AppEnv>): Promise<Response> {
    const { method, url } = context.req.raw
    const { route, id } = findRoute(routes, url) ?? {}
    if (!route || id === undefined) throw new ProblemError('not-allowed')
    context.set('route', route.pattern)
    if (route.method !== method) throw new ProblemError('not-allowed', { status: 405, allow: route.method })
    const whole = await route.answer(context, id).finally(() => {
      if (context.env?.ride?.hasEnded()) throw new DisconnectError()
    })
    const text = masksPhones && !route.keepsDigits ? maskAnswer(route, whole) : whole
    countUnsent(context, personOf(context), text)
    context.set('isChecked', route.isUpstreams)
    return context.body(text, 200, { 'content-type': 'application/json' })
  }

  function maskAnswer({ isContact, keptIds }: Route, whole: string): string {
    return isContact ? describeHiddenPhone(maskPhones(whole), whole) : maskPhones(whole, keptIds)
  }

  return new Hono<AppEnv>().all('/api/*', audit.record, answer)
}
