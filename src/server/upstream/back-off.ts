import { backOffMs } from '../config/limits.ts'

/** A pause after refusals: 5 s, doubled each time, up to 60 s. */
export type BackOff = {
  /** Whole seconds until the next try; `undefined` if it may start now. */
  wait(): number | undefined
  refused(): void
  succeeded(): void
}

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
      pause = Math.min(backOffMs.longest, pause === 0 ? backOffMs.first : pause * 2)
      end = now() + pause
    },
    succeeded() {
      pause = 0
      end = 0
    },
  }
}
