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
  /** Buckets that are remembered. */
  mostKeys?: number
}

/** One token bucket for each key. A refusal costs nothing: whoever waits as told gets in. */
export function createRateLimit({ burst, perSecond, now, mostKeys = 10_000 }: Options): RateLimit {
  const tokenMs = 1000 / perSecond
  const bucketMs = burst * tokenMs
  // A bucket is the time when it will be full again; what is missing comes back at a steady rate.
  const fullAt = new Map<string, number>()

  /**
   * A full bucket is as good as none. Where there are too many others, those nearest to full go first: whoever has many
   * addresses makes many buckets, but none of them nearly empty, and so flushes their own.
   */
  function forget(time: number): void {
    for (const [key, full] of fullAt) if (full <= time) fullAt.delete(key)
    // Some at a time, since they are looked through for each time.
    const most = Math.ceil(mostKeys * 0.9)
    if (fullAt.size <= most) return
    const byFullness = [...fullAt].sort(([, one], [, other]) => one - other)
    for (const [key] of byFullness.slice(0, -most)) fullAt.delete(key)
  }

  return (key) => {
    const time = now()
    // No bucket is emptier than empty, though it may look so after the clock was put back.
    const full = Math.min(Math.max(time, fullAt.get(key) ?? 0), time + bucketMs)
    // A millisecond more or less is nothing; sums of fractions are off by less.
    const secondsTooSoon = Math.ceil((full + tokenMs - time - bucketMs - 1) / 1000)
    const isEmpty = secondsTooSoon > 0
    fullAt.set(key, isEmpty ? full : full + tokenMs)
    if (fullAt.size > mostKeys) forget(time)
    return isEmpty ? secondsTooSoon : undefined
  }
}
