/**
 * Takes one token from a key's bucket. @returns whole seconds to wait if the bucket is empty, else `undefined`
 * @param mayOwe takes it from an empty bucket too, down to `mostOwed`
 */
export type RateLimit = (key: string, mayOwe?: boolean) => number | undefined

type Options = {
  burst: number
  perSecond: number
  now: () => number
  mostKeys?: number
  /** Tokens. */
  mostOwed?: number
}

/** One token bucket for each key. A refusal takes no token. */
export function createRateLimit({ burst, perSecond, now, mostKeys = 10_000, mostOwed = 0 }: Options): RateLimit {
  const tokenMs = 1000 / perSecond
  const bucketMs = burst * tokenMs
  const debtMs = mostOwed * tokenMs
  // A bucket is stored as the time when it will be full again.
  const fullAt = new Map<string, number>()

  /** Somebody with many addresses flushes only their own buckets, since none of those is nearly empty. */
  function forget(time: number): void {
    for (const [key, full] of fullAt) if (full <= time) fullAt.delete(key)
    // Removes a tenth at once, because each pass reads all of them.
    const most = Math.ceil(mostKeys * 0.9)
    if (fullAt.size <= most) return
    const byFullness = [...fullAt].sort(([, one], [, other]) => one - other)
    for (const [key] of byFullness.slice(0, -most)) fullAt.delete(key)
  }

  return (key, mayOwe = false) => {
    const time = now()
    // The clock may have been put back; no bucket lacks more than what it may owe.
    const full = Math.min(Math.max(time, fullAt.get(key) ?? 0), time + bucketMs + debtMs)
    const secondsTooSoon = Math.ceil((full + tokenMs - time - bucketMs - 1) / 1000)
    const isEmpty = secondsTooSoon > 0 && !mayOwe
    fullAt.set(key, isEmpty ? full : Math.min(full + tokenMs, time + bucketMs + debtMs))
    if (fullAt.size > mostKeys) forget(time)
    return isEmpty ? secondsTooSoon : undefined
  }
}
