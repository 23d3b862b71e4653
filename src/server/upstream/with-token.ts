import type { Secrets } from './secrets.ts'
import type { TokenSource } from './token.ts'
import type { SendUpstream } from './upstream.ts'

type Options = { send: SendUpstream; tokens: TokenSource; secrets: Secrets }

/** Sends requests with a token. After a 401 it gets one other token and tries once more. */
export function withToken({ send, tokens, secrets }: Options): SendUpstream {
  return async (request) => {
    let bearer = await tokens.get(request)
    let answer = await send({ ...request, bearer })
    if (answer.status === 401) {
      bearer = await tokens.replace(bearer, request)
      answer = await send({ ...request, bearer })
      if (answer.status === 401) throw tokens.refusedAgain()
    }
    tokens.accepted()
    // Upstream may quote the request, and the body is passed on as it came.
    secrets.refuse(answer.text)
    return answer
  }
}
