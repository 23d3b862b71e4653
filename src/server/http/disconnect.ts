import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'

/** Calls back when the client disconnects, at once if it already has. @returns cancels the callback */
export type OnDisconnect = (callback: () => void) => () => void

/** Prefers the connection: reading `signal` would create one that outlives the lookup. */
export function onDisconnect({ req, env }: Context<AppEnv>): OnDisconnect {
  const { outgoing } = env ?? {}
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
