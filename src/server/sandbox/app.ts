// The sandbox room: it stands in for BSG's One-API, with a fixed cast of contacts.

import { Hono } from 'hono'
import { createAuth } from './auth.ts'
import { castContacts, castContactText } from './cast.ts'
import { codeAnswer, codesAnswer } from './codes.ts'
import { crowdContact, crowdContacts, crowdSize, firstCrowdId } from './crowd.ts'
import { definitionsOfAccount } from './definitions.ts'
import { errorAnswer } from './errors.ts'
import { createFaults } from './faults.ts'
import { createGroupFaults } from './group-faults.ts'
import { groupsById } from './groups.ts'
import { createMessages } from './messages.ts'
import { createQuirks } from './quirks.ts'
import { createAgo, day } from './scene.ts'
import { searchAnswer } from './search.ts'
import { contactSearchField, stopListSearchField } from './search-fields.ts'
import { refusedPhone, stopListRows } from './stop-list.ts'

export type SandboxOptions = {
  /** Milliseconds since the epoch. */
  now: () => number
  latency: number
  /** Replaces `defaultApiKeys`; a key with `test_` gets random contacts. */
  apiKeys?: readonly string[]
  /** The least number of field definitions; 232 if missing. */
  fieldDefinitions?: number
  /** Seconds; 30 days if missing. */
  tokenLife?: number
  sleep?: (ms: number) => Promise<void>
  random?: () => number
}

export const defaultApiKeys = ['live_sandbox', 'test_sandbox', 'live_XXXXXXXXXXXXXXXXXXXX']

/** Its `fetch` throws `BrokenConnection` to break a connection, and never settles to hang. */
export function createSandbox({
  now,
  latency,
  apiKeys = defaultApiKeys,
  fieldDefinitions = 0,
  tokenLife = (30 * day) / 1000,
  sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random = Math.random,
}: SandboxOptions): Hono {
  const app = new Hono()
  const { login, refresh, signedIn } = createAuth({ now, apiKeys, tokenLife })
  const definitions = definitionsOfAccount(fieldDefinitions)
  const faultAnswer = createFaults(sleep)
  const messages = createMessages(now)
  const quirks = createQuirks(now)
  const groupFault = createGroupFaults(sleep)

  function contactAnswer(id: number, isTest: boolean): Response | Promise<Response> {
    const ago = createAgo(now())
    if (isTest) {
      const somebody = crowdContact(firstCrowdId + Math.floor(random() * crowdSize), ago)
      return Response.json({ data: { ...somebody, id } })
    }
    const fault = faultAnswer(id, ago)
    if (fault) return fault
    const text = castContactText(id, ago)
    if (text) return new Response(`{"data":${text}}`, { headers: { 'content-type': 'application/json' } })
    const member = crowdContact(id, ago)
    if (member) return Response.json({ data: member })
    // The documentation has both.
    return errorAnswer(id % 2 === 0 ? 'contactUnknown' : 'notFound')
  }

  app.use(async (_, next) => {
    await sleep(latency)
    await next()
  })

  app.post('/api/auth/login', login)
  app.post('/api/auth/refresh', refresh)
  app.get(
    '/api/contacts/fields',
    signedIn((c) => c.json({ data: definitions })),
  )
  app.get(
    '/api/contacts/search',
    signedIn((c) => {
      const ago = createAgo(now())
      return searchAnswer([...castContacts(ago), ...crowdContacts(ago)], c.req.query(), contactSearchField)
    }),
  )
  app.get(
    '/api/contacts/:id{[0-9]+}',
    signedIn((c, apiKey) => {
      quirks.note(apiKey, Number(c.req.param('id')))
      return contactAnswer(Number(c.req.param('id')), apiKey.startsWith('test_'))
    }),
  )
  app.get(
    '/api/stoplist/search',
    signedIn((c) =>
      c.req.query('search[value]') === refusedPhone
        ? errorAnswer('forbidden')
        : searchAnswer(stopListRows(), c.req.query(), stopListSearchField),
    ),
  )
  app.get(
    '/api/groups/:id{[0-9]+}',
    signedIn((c) => {
      const id = Number(c.req.param('id'))
      const fault = groupFault(id)
      if (fault) return fault
      const group = groupsById.get(id)
      return group ? c.json({ data: group }) : errorAnswer('notFound')
    }),
  )
  app.get(
    '/api/messages',
    signedIn((c, apiKey) => messages.answer(c.req.query(), quirks.of(apiKey))),
  )
  app.get(
    '/api/campaigns/:id{[0-9]+}',
    signedIn((c) => messages.campaign(Number(c.req.param('id')))),
  )
  app.get(
    '/api/2fa/authentications',
    // A test account has none.
    signedIn((c, key) => (key.startsWith('test_') ? errorAnswer('forbidden') : codesAnswer(c.req.query(), now()))),
  )
  app.get(
    '/api/2fa/authentications/:id',
    signedIn((c) => codeAnswer(c.req.param('id') ?? '', now())),
  )

  for (const path of new Set(app.routes.filter(({ method }) => method !== 'ALL').map((route) => route.path))) {
    app.all(path, () => errorAnswer('methodNotAllowed'))
  }
  app.notFound(() => errorAnswer('notFound'))
  app.onError((error) => {
    throw error
  })
  return app
}
