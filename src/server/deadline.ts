import { ProblemError } from './problem.ts'

/** The one limit that everything done for a request stays inside. */
export type Deadline = { signal: AbortSignal; msLeft: () => number }

export function createDeadline(ms: number, now: () => number): Deadline {
  const end = now() + ms
  return { signal: AbortSignal.timeout(ms), msLeft: () => end - now() }
}

/**
 * Waits for `work` until the deadline at most. The work itself goes on: others may be waiting for it too.
 * @throws {ProblemError} `upstream-timeout`
 */
export async function within<T>({ signal }: Deadline, work: Promise<T>): Promise<T> {
  let stop = () => {}
  const over = new Promise<never>((_, reject) => {
    stop = () => reject(new ProblemError('upstream-timeout', { reason: 'deadline' }))
  })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work, over])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
