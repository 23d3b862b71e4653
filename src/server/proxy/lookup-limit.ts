import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Limits } from '../config/config.ts'
import { networkOf } from '../config/ip-address.ts'
import type { AppEnv } from '../http/app-env.ts'
import type { ReadCaller } from '../http/caller.ts'
import { ProblemError } from '../http/problem.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { createPhoneHash } from '../observe/phone-hash.ts'

type Options = {
  limits: Limits
  /** Milliseconds since the epoch. */
  now: () => number
  /** Who looks up. */
  keyOf: (context: Context<AppEnv>) => string
}

/** Each function but `shown` throws `rate-limited` when it is too many. */
export type LookupLimit = {
  /** Counts a question about a person. */
  person(context: Context<AppEnv>): void
  /** Notes whom somebody was shown. @param answer with contacts in it, as upstream gave it */
  shown(context: Context<AppEnv>, answer: string): void
  /** Counts a question for the stop lists of a phone, unless it is the one that belongs to a contact just shown. */
  stopLists(context: Context<AppEnv>, phone: string): void
  /** Counts a question for the field definitions, which are about nobody. A failure of them is not kept. */
  definitions(context: Context<AppEnv>): void
}

/** Contacts whose stop lists are yet to be asked for, of everybody. */
const mostShown = 10_000
/** As many as a search shows at most. */
const mostPhones = 15

/**
 * Counts what one person asks about others. A page asks for a contact and for the stop lists of its phone, which
 * together are one question, so that `burst` is a number of pages; stop lists of any other phone are a question each.
 */
export function createLookupLimit({ limits, now, keyOf }: Options): LookupLimit {
  const { burst, perSecond } = limits
  const take = createRateLimit({ burst, perSecond, now })
  const hash = createPhoneHash(randomBytes(32).toString('hex'))
  const shown = new Set<string>()

  function count(key: string): void {
    const retryAfter = take(key)
    if (retryAfter === undefined) return
    const detail = `This is Contact Desk's own limit, not BSG's: ${burst} lookups at once, then ${perSecond} per second. Wait ${retryAfter} s, then try again.`
    throw new ProblemError('rate-limited', { detail, retryAfter })
  }

  return {
    person: (context) => count(`person ${keyOf(context)}`),
    shown(context, answer) {
      let left = mostPhones
      for (const [, phone = ''] of answer.matchAll(/"phone"\s*:\s*"?\+?(\d{9,15})(?!\d)/g)) {
        shown.add(`${hash(phone)} ${keyOf(context)}`)
        left -= 1
        if (left === 0) break
      }
      // A Set keeps the order of insertion.
      for (const oldest of shown) {
        if (shown.size <= mostShown) break
        shown.delete(oldest)
      }
    },
    stopLists(context, phone) {
      const key = keyOf(context)
      if (!shown.delete(`${hash(phone)} ${key}`)) count(`person ${key}`)
    },
    definitions: (context) => count(`definitions ${keyOf(context)}`),
  }
}

/**
 * Who asks, as limits count them: the person where somebody says who it is, else the address. Proxies may pass on what
 * somebody typed, so that `Boss` and `boss` are one.
 */
export function createPersonKey(readCaller: ReadCaller): (context: Context<AppEnv>) => string {
  const addressKey = createAddressKey(readCaller)
  return (context) => {
    const { user, session } = context.var
    if (user === undefined) return addressKey(context)
    return `user ${session ? user : user.toLowerCase()}`
  }
}

/** Who asks, as far as an address can tell: whoever has an IPv6 address has the whole /64 around it. */
export function createAddressKey(readCaller: ReadCaller): (context: Context<AppEnv>) => string {
  return (context) => {
    const { address = 'none' } = readCaller(context)
    return networkOf(address)
  }
}
