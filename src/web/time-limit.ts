/**
 * A signal that aborts with another one, and with a `TimeoutError` when the time is up. `AbortSignal.any` does that,
 * but is younger than the oldest browsers that we support.
 */
export function timeLimited(signal: AbortSignal, milliseconds: number): AbortSignal {
  const controller = new AbortController()
  const follow = () => controller.abort(signal.reason)
  if (signal.aborted) follow()
  signal.addEventListener('abort', follow, { once: true })
  const timer = setTimeout(
    () => controller.abort(new DOMException(`No answer after ${milliseconds} ms`, 'TimeoutError')),
    milliseconds,
  )
  controller.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return controller.signal
}
