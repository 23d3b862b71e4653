import type { Context, Hono } from 'hono'
import { apiPaths, contactIdOf } from '#contract/paths.ts'
import type { RiddenAnswer } from '#contract/ridden.ts'
import type { SessionAnswer } from '#contract/session.ts'
import type { AppEnv } from './http/app-env.ts'
import { createRide, onDisconnect, type Ride } from './http/disconnect.ts'
import type { Ridden } from './page/riding-page.ts'
import type { FindRiders } from './page/static.ts'

type Options = {
  /** Answers under `/api`. */
  app: Hono<AppEnv>
  keepsDefinitions: () => boolean
  /** Extends the session of the agent who opens a page; undefined where nobody signs in. */
  extendSession: ((context: Context<AppEnv>) => Promise<void>) | undefined
  /** How long (ms) a document waits. */
  waitMs: number
}

/**
 * Asks the API for what a contact's page needs, just as that page would: with the same connection, headers and cookies,
 * so that every check, limit and audit line holds. Undefined where the page would not get an answer, and where nobody
 * is sure to look at it.
 */
export function createFindRiders({ app, keepsDefinitions, extendSession, waitMs }: Options): FindRiders {
  return async (context) => {
    // As the page reads it: not decoded.
    const id = contactIdOf(new URL(context.req.url).pathname)
    if (id === undefined || !isNavigation(context)) return undefined
    const ride = createRide(onDisconnect(context))
    const ask = createAsk(app, context, ride)

    const session = await ask(apiPaths.session)
    if (session.answer.status !== 200 || !mayAsk(JSON.parse(session.answer.text))) return undefined
    // By the document, since its headers go first: the contact's come too late.
    await extendSession?.(context)
    const contact = ask(apiPaths.contact(id))
    const definitions = keepsDefinitions() ? await ask(apiPaths.fieldDefinitions) : undefined
    return { id, session, definitions, contact: inTime(contact, waitMs, ride.end) }
  }
}

/** A person opens the page in a tab of their own: browsers say so since 2020 to 2023. Prefetches are refused before. */
function isNavigation({ req }: Context<AppEnv>): boolean {
  const is = (name: string, value: string) => req.header(`sec-fetch-${name}`) === value
  return req.raw.method === 'GET' && is('mode', 'navigate') && is('dest', 'document')
}

function mayAsk({ signIn, user }: SessionAnswer): boolean {
  return signIn !== 'required' || user !== null
}

function createAsk(app: Hono<AppEnv>, context: Context<AppEnv>, ride: Ride): (path: string) => Promise<Ridden> {
  const headers = new Headers(context.req.raw.headers)
  // As the page's own script asks, wherever the link stood that led to the page.
  headers.set('sec-fetch-site', 'same-origin')
  headers.set('sec-fetch-mode', 'cors')
  headers.set('sec-fetch-dest', 'empty')

  return async (path) => {
    const request = new Request(new URL(path, context.req.url), { headers })
    const response = await app.fetch(request, { ...context.env, ride })
    return { path, answer: await answerOf(response) }
  }
}

async function answerOf(response: Response): Promise<RiddenAnswer> {
  const header = (name: string) => response.headers.get(name) ?? ''
  const text = await response.text()
  return { status: response.status, type: header('content-type'), requestId: header('x-request-id'), text }
}

/** @param onLate called when the time is up */
async function inTime<T>(answer: Promise<T>, ms: number, onLate: () => void): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      onLate()
      resolve(undefined)
    }, ms)
  })
  // The page asks again after a failure that is none of the API's.
  const answered = answer.catch(() => undefined)
  const first = await Promise.race([answered, late])
  clearTimeout(timer)
  return first
}
