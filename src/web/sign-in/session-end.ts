import type { Query, QueryClient } from '@tanstack/react-query'
import type { User } from '#contract/session.ts'
import { onSignInRequired } from '../api.ts'
import { forgetLookups, keepLookupsOf } from '../recent.ts'
import { isSignedOut, sessionQuery } from '../session-query.ts'

/** Joins the tabs of this browser, which have one session together. */
const channelName = 'sign-in'
const signedOut = 'signed out'

/** Removes what only agents may see, from the page and from memory, and drops requests under way. */
export function endSession(queryClient: QueryClient): void {
  const { queryKey } = sessionQuery
  if (queryClient.getQueryData(queryKey)?.signIn !== 'required') return
  // First the session: the views go with it, and ask for nothing again.
  queryClient.setQueryData(queryKey, (session) => session && { ...session, user: null })
  queryClient.removeQueries({ predicate: isAboutContacts })
}

const isAboutContacts = ({ queryKey }: Pick<Query, 'queryKey'>) => queryKey[0] !== sessionQuery.queryKey[0]

/** Nothing where the browser lets no page have one; then the other tabs notice at their next request. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName)
  } catch {
    return undefined
  }
}

/** Ends the session here as soon as the server or another tab says that it is over. */
export function watchForSignOut(queryClient: QueryClient): void {
  onSignInRequired(() => endSession(queryClient))
  openChannel()?.addEventListener('message', () => endSession(queryClient))
  watchForOthers(queryClient)
}

/** Leaves nothing of an agent to the next one, who may have signed in elsewhere: nor the lookups that a tab keeps. */
export function watchForOthers(queryClient: QueryClient): void {
  let last: User | undefined
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (isAboutContacts(query)) return
    const session = queryClient.getQueryData(sessionQuery.queryKey)
    if (isSignedOut(session)) forgetLookups()
    if (session?.endsOnServer !== undefined) keepLookupsOf(session.endsOnServer)
    const user = session?.user ?? undefined
    if (user === undefined || user === last) return
    const isOther = last !== undefined && !isSameAgent(user, last)
    last = user
    if (!isOther) return
    forgetLookups()
    // Whom this agent looks at, the server is to know.
    queryClient.resetQueries({ predicate: isAboutContacts })
  })
}

function isSameAgent(one: User, other: User): boolean {
  return one.id === other.id && one.email === other.email && one.name === other.name
}

/** Tells the other tabs that the agent has signed out. */
export function tellOtherTabs(): void {
  const channel = openChannel()
  channel?.postMessage(signedOut)
  channel?.close()
}
