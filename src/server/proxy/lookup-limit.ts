import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Limits } from '../config/config.ts'
import { networkOf } from '../config/ip-address.ts'
import { messagePageRate } from '../config/limits.ts'
import type { AppEnv } from '../http/app-env.ts'
import type { ReadCaller } from '../http/caller.ts'
import { ProblemError } from '../http/problem.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { createPhoneHash } from '../observe/phone-hash.ts'

type Options = {
  limits: Limits
  now: () => number
  keyOf: (context: Context<AppEnv>) => string
}

/** Every function but `shown` and `anotherPage` throws `rate-limited`. */
export type LookupLimit = {
  person(context: Context<AppEnv>): void
  /** Notes the phones of the contacts in an answer, as shown to this person. */
  shown(context: Context<AppEnv>, answer: string): void
  /** Notes a contact whose phone is masked, so that its stop lists are asked for by its ID. */
  shownMasked(context: Context<AppEnv>, id: number): void
  /** Counts a stop-list search, unless a contact with this phone, or this one, was just shown. */
  stopLists(context: Context<AppEnv>, about: { phone: string } | { contactId: number }): void
  /** Has a count of its own, because definitions are about nobody. */
  definitions(context: Context<AppEnv>): void
  /** Likewise. */
  groups(context: Context<AppEnv>): void
  /** So have campaigns. */
  campaigns(context: Context<AppEnv>): void
  /** Counts the first page of messages or codes that is read for a person; has a count of its own. */
  pages(context: Context<AppEnv>): void
  /** Counts one more page of a search, which may be owed: a search that has begun comes to its end. */
  anotherPage(context: Context<AppEnv>): void
}

const mostShown = 10_000
const mostPhones = 15

/** A page's contact and stop lists count as one lookup; stop lists of any other phone count too. */
export function createLookupLimit({ limits, now, keyOf }: Options): LookupLimit {
  const { burst, perSecond } = limits
  const take = createRateLimit({ burst, perSecond, now })
  const takePage = createRateLimit({ ...messagePageRate, mostOwed: messagePageRate.burst, now })
  const hash = createPhoneHash(randomBytes(32).toString('hex'))
  const shown = new Set<string>()

  function count(key: string): void {
    const retryAfter = take(key)
    if (retryAfter === undefined) return
    const detail = `This is Contact Desk's own limit, not BSG's: ${burst} lookups at once, then ${perSecond} per second. Wait ${retryAfter} s, then try again.`
    throw new ProblemError('rate-limited', { detail, retryAfter })
  }

  function note(subject: string, key: string): void {
    shown.add(`${hash(subject)} ${key}`)
    for (const oldest of shown) {
      if (shown.size <= mostShown) break
      shown.delete(oldest)
    }
  }

  return {
    person: (context) => count(`person ${keyOf(context)}`),
    shown(context, answer) {
      let left = mostPhones
      for (const [, phone = ''] of answer.matchAll(/"phone"\s*:\s*"?\+?(\d{9,15})(?!\d)/g)) {
        note(phone, keyOf(context))
        left -= 1
        if (left === 0) break
      }
    },
    shownMasked: (context, id) => note(`contact ${id}`, keyOf(context)),
    stopLists(context, about) {
      const key = keyOf(context)
      const subject = 'phone' in about ? about.phone : `contact ${about.contactId}`
      if (!shown.delete(`${hash(subject)} ${key}`)) count(`person ${key}`)
    },
    groups: (context) => count(`groups ${keyOf(context)}`),
    definitions: (context) => count(`definitions ${keyOf(context)}`),
    campaigns: (context) => count(`campaigns ${keyOf(context)}`),
    pages(context) {
      const retryAfter = takePage(keyOf(context))
      if (retryAfter === undefined) return
      const detail = `This is Contact Desk's own limit, not BSG's: searches for messages have read too many pages. Wait ${retryAfter} s, then try again.`
      throw new ProblemError('rate-limited', { detail, retryAfter })
    },
    anotherPage: (context) => void takePage(keyOf(context), true),
  }
}

/** The user if known, else the address. A proxy may pass on typed names, so `Boss` and `boss` are one. */
export function createPersonKey(readCaller: ReadCaller): (context: Context<AppEnv>) => string {
  const addressKey = createAddressKey(readCaller)
  return (context) => {
    const { user, session } = context.var
    if (user === undefined) return addressKey(context)
    return `user ${session ? user : user.toLowerCase()}`
  }
}

/** A whole /64, because one client has all of its IPv6 addresses. */
export function createAddressKey(readCaller: ReadCaller): (context: Context<AppEnv>) => string {
  return (context) => {
    const { address = 'none' } = readCaller(context)
    return networkOf(address)
  }
}
