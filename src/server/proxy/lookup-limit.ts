import type { Context } from 'hono'
import type { Limits } from '../config/config.ts'
import { networkOf } from '../config/ip-address.ts'
import { sharedStateMs } from '../config/limits.ts'
import type { AppEnv } from '../http/app-env.ts'
import type { ReadCaller } from '../http/caller.ts'
import { ProblemError } from '../http/problem.ts'
import type { SharedState } from '../replicas/shared-state.ts'

type Options = {
  limits: Limits
  state: SharedState
  keyOf: (context: Context<AppEnv>) => string
}

/** Every function but `shown` throws `rate-limited`. */
export type LookupLimit = {
  person(context: Context<AppEnv>): Promise<void>
  /** Notes the phones of the contacts in an answer, as shown to this person. */
  shown(context: Context<AppEnv>, answer: string): Promise<void>
  /** Notes a contact whose phone is masked, so that its stop lists are asked for by its ID. */
  shownMasked(context: Context<AppEnv>, id: number): Promise<void>
  /** Counts a stop-list search, unless a contact with this phone, or this one, was just shown. */
  stopLists(context: Context<AppEnv>, about: { phone: string } | { contactId: number }): Promise<void>
  /** Has a count of its own, because definitions are about nobody. */
  definitions(context: Context<AppEnv>): Promise<void>
  /** Likewise. */
  groups(context: Context<AppEnv>): Promise<void>
}

const mostPhones = 15

/** A page's contact and stop lists count as one lookup; stop lists of any other phone count too. */
export function createLookupLimit({ limits, state, keyOf }: Options): LookupLimit {
  const { burst, perSecond } = limits
  const take = state.rateLimit('lookups', { burst, perSecond })
  const shown = state.marks('shown', false)

  async function count(key: string): Promise<void> {
    const retryAfter = await take(key)
    if (retryAfter === undefined) return
    const detail = `This is Contact Desk's own limit, not BSG's: ${burst} lookups at once, then ${perSecond} per second. Wait ${retryAfter} s, then try again.`
    throw new ProblemError('rate-limited', { detail, retryAfter })
  }

  const note = (subjects: string[], context: Context<AppEnv>) =>
    shown.add(
      subjects.map((subject) => `${subject} ${keyOf(context)}`),
      sharedStateMs.shown,
    )

  return {
    person: (context) => count(`person ${keyOf(context)}`),
    async shown(context, answer) {
      const phones = answer.matchAll(/"phone"\s*:\s*"?\+?(\d{9,15})(?!\d)/g)
      const first = Array.from({ length: mostPhones }, () => phones.next().value?.[1] ?? [])
      await note(first.flat(), context)
    },
    shownMasked: (context, id) => note([`contact ${id}`], context),
    async stopLists(context, about) {
      const key = keyOf(context)
      const subject = 'phone' in about ? about.phone : `contact ${about.contactId}`
      if (!(await shown.take(`${subject} ${key}`))) await count(`person ${key}`)
    },
    groups: (context) => count(`groups ${keyOf(context)}`),
    definitions: (context) => count(`definitions ${keyOf(context)}`),
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
