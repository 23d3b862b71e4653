/**
 * Takes one token from a key's bucket.
 * @returns whole seconds until there is one, when the bucket is empty; `undefined` when a token was taken.
 */
export type RateLimit = (key: string) => number | undefined

type Options = {
  /** Tokens that a full bucket holds. */
  burst: number
  /** Tokens that come back. */
  perSecond: number
  /** Milliseconds since the epoch. */
  now: () => number
  /** Buckets that are remembered; whoever came least recently is forgotten first, and starts with a full one again. */
  mostKeys?: number
}

/** One token bucket for each key. A refusal costs nothing: whoever waits as told gets in. */
export function createRateLimit({ burst, perSecond, now, mostKeys = 10_000 }: Options): RateLimit {
  const tokenMs = 1000 / perSecond
  const bucketMs = burst * tokenMs
  // A bucket is the time when it will be full again; what is missing comes back at a steady rate.
  const fullAt = new Map<string, number>()

  return (key) => {
    const time = now()
    // No bucket is emptier than empty, though it may look so after the clock was put back.
    const full = Math.min(Math.max(time, fullAt.get(key) ?? 0), time + bucketMs)
    // A millisecond more or less is nothing; sums of fractions are off by less.
    const secondsTooSoon = Math.ceil((full + tokenMs - time - bucketMs - 1) / 1000)
    const isEmpty = secondsTooSoon > 0
    // A Map keeps the order of insertion, so the first key is the one that came least recently.
    fullAt.delete(key)
    fullAt.set(key, isEmpty ? full : full + tokenMs)
    const [oldest = key] = fullAt.size > mostKeys ? fullAt.keys() : []
    if (oldest !== key) fullAt.delete(oldest)
    return isEmpty ? secondsTooSoon : undefined
  }
}
