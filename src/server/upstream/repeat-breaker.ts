import { isUpstreamFailure, ProblemError } from '../http/problem.ts'
import { type BackOff, createBackOff } from './back-off.ts'
import { personOf, type SendUpstream } from './upstream.ts'

type Failing = { failures: number; pause: BackOff; isProbed: boolean }

type Options = {
  send: SendUpstream
  now: () => number
}

const failuresToPause = 5

const mostFailing = 10_000

/**
 * Refuses a contact that failed five times in a row for the same person: for 5 to 60 s, then one request probes. It
 * affects nobody else and no other contact.
 */
export function createRepeatBreaker({ send, now }: Options): SendUpstream {
  const failing = new Map<string, Failing>()

  function failed(key: string): void {
    const one = failing.get(key) ?? { failures: 0, pause: createBackOff(now), isProbed: false }
    one.failures += 1
    if (one.failures >= failuresToPause) one.pause.refused()
    failing.delete(key)
    failing.set(key, one)
    const [oldest = key] = failing.size > mostFailing ? failing.keys() : []
    if (oldest !== key) failing.delete(oldest)
  }

  return async (request) => {
    const key = `${personOf(request)}\n${request.subject ?? request.path}`
    const known = failing.get(key)
    const isProbe = known !== undefined && known.failures >= failuresToPause
    if (isProbe) {
      const wait = known.pause.wait() ?? (known.isProbed ? 1 : undefined)
      if (wait !== undefined) throw refusal(wait)
      known.isProbed = true
    }
    try {
      const answer = await send(isProbe ? { ...request, once: true } : request)
      failing.delete(key)
      return answer
    } catch (error) {
      if (isUpstreamFailure(error)) failed(key)
      throw error
    } finally {
      if (isProbe) known.isProbed = false
    }
  }
}

function refusal(retryAfter: number): ProblemError {
  const detail = `BSG has failed at this request several times in a row, so Contact Desk pauses it. Try again in ${retryAfter} s.`
  return new ProblemError('upstream-unavailable', { detail, retryAfter, notAsked: true, reason: 'repeated failure' })
}
