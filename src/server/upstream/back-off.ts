/** A pause after refusals: 5 s, then twice as long each time, up to 60 s. */
export type BackOff = {
  /** Whole seconds until the next try is allowed; `undefined` when it is allowed now. */
  wait(): number | undefined
  refused(): void
  succeeded(): void
}

const firstPause = 5_000
const longestPause = 60_000

/** @param now milliseconds since the epoch */
export function createBackOff(now: () => number): BackOff {
  let pause = 0
  let end = 0
  const wait = () => {
    // No pause is longer than itself, though it may look so after the clock was put back.
    end = Math.min(end, now() + pause)
    return now() < end ? Math.ceil((end - now()) / 1000) : undefined
  }
  return {
    wait,
    refused() {
      // Many requests may fail of the same refusal.
      if (wait() !== undefined) return
      pause = Math.min(longestPause, pause === 0 ? firstPause : pause * 2)
      end = now() + pause
    },
    succeeded() {
      pause = 0
      end = 0
    },
  }
}
