/** A pause after refusals: 5 s, doubled each time, up to 60 s. */
export type BackOff = {
  /** Whole seconds until the next try; `undefined` if it may start now. */
  wait(): number | undefined
  refused(): void
  succeeded(): void
}

const firstPause = 5_000
const longestPause = 60_000

export function createBackOff(now: () => number): BackOff {
  let pause = 0
  let end = 0
  const wait = () => {
    // The clock may have been put back; no pause is longer than itself.
    end = Math.min(end, now() + pause)
    return now() < end ? Math.ceil((end - now()) / 1000) : undefined
  }
  return {
    wait,
    refused() {
      // One refusal may fail many requests.
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
