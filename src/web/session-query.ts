import { queryOptions } from '@tanstack/react-query'
import { pinnedMark, sessionMarks } from '#contract/page-marks.ts'
import { apiPaths } from '#contract/paths.ts'
import { modeSchema, type Session, sessionSchema, type User } from '#contract/session.ts'
import { fetchJson } from './api.ts'

/** `endsOnServer`: when the session ends by the server's clock (ms), which differs for every session. */
type KnownSession = Session & { endsOnServer?: number | undefined }

/** The session. Its end is by this browser's clock, which may differ from the server's. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<KnownSession> => {
    const { answer } = await fetchJson(apiPaths.session, sessionSchema, signal)
    const { user } = answer
    return { ...answer, user: user && onOwnClock(user, Date.now()), endsOnServer: user?.expiresAt }
  },
  // Who was signed out may have signed in again in another tab.
  staleTime: ({ state: { data } }) => (isSignedOut(data) ? 0 : 30_000),
})

/** Milliseconds between two clocks that are no difference: the answer took its time. */
const noDifference = 5000

/** @param here milliseconds since the epoch, by this browser's clock */
export function onOwnClock(user: User, here: number): User {
  const difference = here - user.now
  const ahead = Math.abs(difference) < noDifference ? 0 : difference
  return { ...user, now: here, expiresAt: user.expiresAt + ahead, idleExpiresAt: user.idleExpiresAt + ahead }
}

/** False until the server has said it. */
export function isSignedOut(session: Session | undefined): boolean {
  return session?.signIn === 'required' && session.user === null
}

/** Written by the server; undefined in the dev server. */
export function modeOfPage(): Session['mode'] | undefined {
  return modeSchema.safeParse(document.documentElement.getAttribute(sessionMarks.mode)).data
}

/** How many fields stand beside the name. Written by the server. */
export function pinnedOfPage(): number {
  return Number(document.documentElement.getAttribute(pinnedMark))
}

/** Written by the server. */
export function hasSignIn(): boolean {
  return document.documentElement.getAttribute(sessionMarks.signIn) === 'required'
}
