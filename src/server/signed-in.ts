import { ProblemError } from './problem.ts'
import type { TokenSource } from './token.ts'
import type { SendUpstream } from './upstream.ts'

/** Characters; a shorter token may stand in a body by chance. */
const shortestSecret = 16

/** Sends requests with a token. Upstream's 401 costs one other token and one more try, never more. */
export function createSignedIn({ send, tokens }: { send: SendUpstream; tokens: TokenSource }): SendUpstream {
  return async (request) => {
    let bearer = await tokens.get(request)
    let answer = await send({ ...request, bearer })
    if (answer.status === 401) {
      bearer = await tokens.replace(bearer, request)
      answer = await send({ ...request, bearer })
      if (answer.status === 401) throw tokens.refusedAgain()
    }
    tokens.accepted()
    // A debugging upstream might quote the request; the body is passed on as it came, so then it is not.
    if (bearer.length >= shortestSecret && answer.text.includes(bearer)) {
      throw new ProblemError('upstream-malformed', { reason: 'quotes the token' })
    }
    return answer
  }
}
