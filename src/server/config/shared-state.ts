import { plainAddress } from './ip-address.ts'
import { ConfigError, type Refuse, type Variable } from './variable.ts'

/** Where the Redis or Valkey is that all replicas count in. */
export type Engine = {
  host: string
  port: number
  isTls: boolean
  username: string | undefined
  password: string | undefined
  /** Its number; 0 if nobody has said it. */
  database: number
}

export type SharedStateConfig = {
  engine: Engine
  /** Replicas have one of them in common, by which they give a person the same key. */
  secrets: string[]
}

export const sharedStateVariables = {
  SHARED_STATE_URL: {
    unset: 'none: each replica counts for itself',
    meaning:
      'the Redis or Valkey in which all replicas count lookups and note who has signed out, such as `rediss://user:password@redis.example:6379`; `redis:` without TLS; needs `SESSION_SECRET`; without it, or while it is away, each replica counts for itself',
    example: 'rediss://user:password@redis.example:6379',
    expected: 'the address of a Redis or Valkey',
    mend: 'write one such as redis://redis.example:6379, or rediss://user:password@redis.example:6379/0 with special characters percent-encoded',
    read: readEngine,
    isSecret: true,
  },
} satisfies Record<string, Variable>

function readEngine(text: string, refuse: Refuse): Engine | undefined {
  const url = /^rediss?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.hostname === '' || /[?#]/.test(text) || !/^\/?\d{0,4}$/.test(url.pathname)) return undefined
  const decoded = (part: string) => (part === '' ? undefined : decodeURIComponent(part))
  try {
    return {
      host: plainAddress(url.hostname) ?? url.hostname,
      port: Number(url.port || 6379),
      isTls: url.protocol === 'rediss:',
      username: decoded(url.username),
      password: decoded(url.password),
      database: Number(url.pathname.slice(1)),
    }
  } catch {
    return refuse('has a % in its user or password that begins no code: write %25 in its place')
  }
}

/** @throws {ConfigError} if there is no secret that turns people into keys */
export function joinSharedState(
  engine: Engine | undefined,
  secrets: string[] | undefined,
): SharedStateConfig | undefined {
  if (!engine) return undefined
  if (secrets) return { engine, secrets }
  throw new ConfigError(
    'SESSION_SECRET is missing, and SHARED_STATE_URL is set: set it to what "openssl rand -base64 32" prints, the same for all replicas.',
  )
}
