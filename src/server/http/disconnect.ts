import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Calls back when the client disconnects, at once if it already has. @returns cancels the callback */
export type OnDisconnect = (callback: () => void) => () => void

/** Lets work go on that outlives the request which began it: some platforms end it with that request. */
export type KeepAlive = (work: Promise<unknown>) => void

/** A document that waits for an answer of the API. Its own end is no disconnect: its page asks for the same then. */
export type Ride = { onDisconnect: OnDisconnect; hasEnded: () => boolean }

/** Prefers the connection: reading `signal` would create one that outlives the lookup. */
export function onDisconnect({ req, env }: Context<AppEnv>): OnDisconnect {
  const { outgoing, ride } = env ?? {}
  if (ride) return ride.onDisconnect
  if (!outgoing) return bySignal(req.raw.signal)
  return (callback) => {
    if (outgoing.destroyed) callback()
    else outgoing.once('close', callback)
    return () => outgoing.off('close', callback)
  }
}

export function bySignal(signal: AbortSignal): OnDisconnect {
  return (callback) => {
    if (signal.aborted) callback()
    else signal.addEventListener('abort', callback, { once: true })
    return () => signal.removeEventListener('abort', callback)
  }
}

/** @param whole the connection of the document */
export function createRide(whole: OnDisconnect): Ride & { end: () => void } {
  let hasEnded = false
  return {
    onDisconnect: (callback) => whole(() => hasEnded || callback()),
    hasEnded: () => hasEnded,
    end() {
      hasEnded = true
    },
  }
}
