import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'

/**
 * Calls back when nobody waits for the answer any more, and at once when that is so already.
 * @returns takes the callback back
 */
export type OnDisconnect = (callback: () => void) => () => void

/** By the connection, where there is one: a request's `signal` would be made for this alone, and outlive its lookup. */
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
