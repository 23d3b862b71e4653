import { ConfigError, type Env, readInteger } from './settings.ts'

/** How much one person, and everybody together, may ask of BSG. */
export type Limits = {
  /** Lookups that one person may make at once, and that come back each second. */
  burst: number
  perSecond: number
  /** Requests to upstream under way at once, and waiting for their turn. */
  inFlight: number
  queue: number
}

export function readLimits(env: Env): Limits {
  return {
    burst: readInteger('RATE_BURST', env.RATE_BURST || '60', 1, 100_000),
    perSecond: readRate(env.RATE_PER_SECOND || '2'),
    inFlight: readInteger('UPSTREAM_IN_FLIGHT', env.UPSTREAM_IN_FLIGHT || '64', 1, 10_000),
    queue: readInteger('UPSTREAM_QUEUE', env.UPSTREAM_QUEUE || '256', 0, 10_000),
  }
}

function readRate(text: string): number {
  const rate = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0
  if (rate > 0 && rate <= 100_000) return rate
  throw new ConfigError('RATE_PER_SECOND is not a number above 0: write one such as 2 or 0.5, or remove it.')
}
