import type { Context, Handler } from 'hono'
import { sign, verify } from 'hono/jwt'
import * as z from 'zod/mini'
import { errorAnswer, invalidAnswer } from './errors.ts'
import { createLimiter } from './limiter.ts'

type AuthOptions = {
  /** Milliseconds since the epoch. */
  now: () => number
  apiKeys: readonly string[]
  tokenLife: number
}

const loginSchema = z.object({ api_key: z.string() })
const claimsSchema = z.object({ id: z.number(), exp: z.number() })

const signingAlgorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}

/** Issues and checks tokens. Each sandbox has its own signing key, so tokens of another one are invalid. */
export function createAuth({ now, apiKeys, tokenLife }: AuthOptions) {
  const keyPair = crypto.subtle.generateKey(signingAlgorithm, false, ['sign', 'verify'])
  const accepts = createLimiter(now)

  async function tokenAnswer(apiKey: string): Promise<Response> {
    const issuedAt = Math.floor(now() / 1000)
    const claims = {
      iat: issuedAt,
      exp: issuedAt + tokenLife,
      roles: ['ROLE_USER'],
      id: apiKeys.indexOf(apiKey) + 1,
      // Makes two tokens of the same second differ.
      jti: crypto.randomUUID(),
    }
    return Response.json({ bearer: await sign(claims, (await keyPair).privateKey, 'RS256') })
  }

  async function readToken(token: string) {
    try {
      // Hono would use the system's clock.
      const clockless = { alg: 'RS256', exp: false, iat: false, nbf: false } as const
      return claimsSchema.parse(await verify(token, (await keyPair).publicKey, clockless))
    } catch {
      return undefined
    }
  }

  async function login(c: Context): Promise<Response> {
    const body = await c.req.json().catch(() => undefined)
    if (body === undefined) return errorAnswer('badBody')
    const parsed = loginSchema.safeParse(body)
    if (!parsed.success) return invalidAnswer({ api_key: ['The api key field is required.'] })
    return apiKeys.includes(parsed.data.api_key) ? tokenAnswer(parsed.data.api_key) : errorAnswer('keyUnknown')
  }

  /** Guards a route: its handler gets the caller's API key. */
  function signedIn(handle: (c: Context, apiKey: string) => Response | Promise<Response>): Handler {
    return async (c) => {
      const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
      if (token === undefined) return errorAnswer('tokenMissing')
      const claims = await readToken(token)
      const apiKey = claims && apiKeys[claims.id - 1]
      if (!claims || apiKey === undefined) return errorAnswer('tokenInvalid')
      if (claims.exp * 1000 <= now()) return errorAnswer('tokenExpired')
      return handle(c, apiKey)
    }
  }

  const refresh = signedIn(async (c, apiKey) =>
    accepts(`${apiKey} ${await c.req.text()}`) ? tokenAnswer(apiKey) : errorAnswer('duplicate'),
  )

  return { login, refresh, signedIn }
}
