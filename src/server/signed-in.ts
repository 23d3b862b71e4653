import type { TokenSource } from './token.ts'
import type { SendUpstream } from './upstream.ts'

/** Sends requests with a token. Upstream's 401 costs one other token and one more try, never more. */
export function createSignedIn({ send, tokens }: { send: SendUpstream; tokens: TokenSource }): SendUpstream {
  return async (request) => {
    const bearer = await tokens.get(request.deadline)
    let answer = await send({ ...request, bearer })
    if (answer.status === 401) {
      answer = await send({ ...request, bearer: await tokens.replace(bearer, request.deadline) })
      if (answer.status === 401) throw tokens.refusedAgain()
    }
    tokens.accepted()
    return answer
  }
}
