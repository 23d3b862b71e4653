import { isIPv6 } from 'node:net'
import type { Context } from 'hono'
import { expandIPv6 } from 'hono/utils/ipaddr'
import type { AppEnv } from './app-env.ts'
import type { ReadClient } from './client.ts'
import type { Limits } from './limit-settings.ts'
import { ProblemError } from './problem.ts'
import type { LookupKind } from './proxy.ts'
import { createRateLimit } from './rate-limit.ts'

type Options = {
  limits: Limits
  /** Milliseconds since the epoch. */
  now: () => number
  /** Who looks up. */
  keyOf: (context: Context<AppEnv>) => string
}

/**
 * Counts lookups by person and kind. One page of a contact is one lookup of each kind, so that `burst` is a number of
 * pages; definitions are counted although they are kept, because a failure of them is not.
 * @returns a function that throws `rate-limited` when it is too many
 */
export function createLookupLimit({
  limits,
  now,
  keyOf,
}: Options): (context: Context<AppEnv>, kind: LookupKind) => void {
  const { burst, perSecond } = limits
  const take = createRateLimit({ burst, perSecond, now })

  return (context, kind) => {
    const retryAfter = take(`${kind} ${keyOf(context)}`)
    if (retryAfter === undefined) return
    const detail = `This is Contact Desk's own limit, not BSG's: ${burst} lookups at once, then ${perSecond} per second. Wait ${retryAfter} s, then try again.`
    throw new ProblemError('rate-limited', { detail, retryAfter })
  }
}

/** Who asks, as far as an address can tell: whoever has an IPv6 address has the whole /64 around it. */
export function createAddressKey(readClient: ReadClient): (context: Context<AppEnv>) => string {
  return (context) => {
    const { address = 'none' } = readClient(context)
    return isIPv6(address) ? expandIPv6(address).split(':').slice(0, 4).join(':') : address
  }
}
