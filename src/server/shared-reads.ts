/** Lets identical reads that are in flight at the same time share one upstream call. */
export function createSharedReads(): (key: string, read: () => Promise<string>) => Promise<string> {
  const inFlight = new Map<string, Promise<string>>()
  return (key, read) => {
    const running = inFlight.get(key)
    if (running) return running
    const started = read().finally(() => inFlight.delete(key))
    inFlight.set(key, started)
    return started
  }
}
