/** An answer came too late. */
export class LateError extends Error {
  override name = 'LateError'
}

/** @throws {LateError} after `ms`; what comes later is dropped, failures too */
export function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    // While this process was busy, the answer may have come: what has arrived is read before `setImmediate`.
    const timer = setTimeout(() => setImmediate(() => reject(new LateError())), ms)
    const settle =
      <V>(how: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer)
        how(value)
      }
    answer.then(settle(resolve), settle(reject))
  })
}
