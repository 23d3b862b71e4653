import { ProblemError } from './problem.ts'

/** The one limit that everything done for a request stays inside. */
export type Deadline = { signal: AbortSignal; msLeft: () => number }

/** Nobody waits for the answer any more. It says nothing about upstream, and nobody reads what is answered to it. */
export class GoneError extends Error {
  override name = 'GoneError'
}

/** @param gone aborts with a `GoneError` when nobody waits any more: then it is over at once */
export function createDeadline(ms: number, now: () => number, gone?: AbortSignal): Deadline {
  const end = now() + ms
  // Not AbortSignal.any, which may be collected in Node 20, and then never aborts.
  const controller = new AbortController()
  setTimeout(() => controller.abort(), ms).unref()
  gone?.addEventListener('abort', () => controller.abort(gone.reason), { once: true })
  if (gone?.aborted) controller.abort(gone.reason)
  return { signal: controller.signal, msLeft: () => end - now() }
}

/**
 * Waits for `work` until the deadline at most. The work itself goes on: others may be waiting for it too.
 * @throws {ProblemError} `upstream-timeout`
 * @throws {GoneError} when nobody waits any more
 */
export async function within<T>({ signal }: Deadline, work: Promise<T>): Promise<T> {
  let stop = () => {}
  const over = new Promise<never>((_, reject) => {
    stop = () => reject(endOf(signal))
  })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work, over])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function endOf({ reason }: AbortSignal): Error {
  return reason instanceof GoneError ? reason : new ProblemError('upstream-timeout', { reason: 'deadline' })
}
