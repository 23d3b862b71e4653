import type { QueryClient } from '@tanstack/react-query'
import { onSignInRequired } from '../api.ts'
import { sessionQuery } from '../session-query.ts'

/** Joins the tabs of this browser, which have one session together. */
const channelName = 'sign-in'
const signedOut = 'signed out'

/**
 * Takes everything off the page that only agents may see, and out of its memory. What is under way is dropped. Where
 * the server has not said yet that agents must sign in, there is nothing to take.
 */
export function endSession(queryClient: QueryClient): void {
  const { queryKey } = sessionQuery
  if (queryClient.getQueryData(queryKey)?.signIn !== 'required') return
  // First the session: the views go with it, and ask for nothing again.
  queryClient.setQueryData(queryKey, (session) => session && { ...session, user: null })
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] })
}

/** Ends the session here as soon as the server or another tab says that it is over. */
export function watchForSignOut(queryClient: QueryClient): void {
  onSignInRequired(() => endSession(queryClient))
  new BroadcastChannel(channelName).addEventListener('message', () => endSession(queryClient))
}

/** Tells the other tabs that the agent has signed out. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(signedOut)
  channel.close()
}
