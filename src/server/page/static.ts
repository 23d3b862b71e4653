// The page room: it serves the page and its files.

import { type Context, Hono } from 'hono'
import { contactIdOf, isContactPath } from '#contract/paths.ts'
import type { Session } from '#contract/session.ts'
import type { AppEnv } from '../http/app-env.ts'
import { answerEncoded } from '../http/encoding.ts'
import type { BuiltPage } from './files.ts'
import { createPage } from './page.ts'
import { readPageTexts } from './page-texts.ts'
import { createPaint } from './painter.ts'
import type { Riders } from './riding-page.ts'

type Settings = Pick<Session, 'mode' | 'signIn' | 'timeZone'> & Partial<Pick<Session, 'pinnedFields'>>

/** What rides in the page that this request asks for; undefined for a page without an answer. */
export type FindRiders = (context: Context<AppEnv>) => Promise<Riders | undefined>

export function createStatic(
  { html, files }: BuiltPage,
  { timeZone, ...session }: Settings,
  findRiders: FindRiders = async () => undefined,
  now = Date.now,
): Hono<AppEnv> {
  const page = createPage(readPageTexts(html, session), createPaint(timeZone, now))

  const notFound = (context: Context) => {
    // The file may exist after the next start.
    context.header('cache-control', 'no-store')
    return context.text('Not found', 404)
  }

  return new Hono<AppEnv>()
    .get('*', async (context) => {
      const { path } = context.req
      // The page itself explains a malformed ID.
      if (contactIdOf(path) !== undefined) return page(context, 'contact', await findRiders(context))
      if (isContactPath(path) || isPageAddress(path)) return page(context, 'other')
      const file = files.get(path)
      if (!file) return notFound(context)
      context.header('cache-control', cachingOf(path))
      if (files.has(`${path}.map`)) context.header('sourcemap', `${path}.map`)
      return answerEncoded(context, file.bodies, file)
    })
    .all('*', notFound)
}

function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
}

function isPageAddress(path: string): boolean {
  if (path === '/index.html') return true
  if (/^\/(?:api|auth|assets)(?:\/|$)/.test(path)) return false
  return !/\.[a-z]\w*$/i.test(path)
}
