/** Gives lines to the system; calls back when it has taken all of them, or with the reason why it never will. */
export type Sink = (lines: string, done: (error?: NodeJS.ErrnoException | null) => void) => void

export type LogOutput = {
  /** For lines that may be dropped while the system takes none. */
  write(line: string): void
  /**
   * For lines that nothing may go on without.
   * @returns false when the system does not take them in time, or when too many wait already
   */
  writeSurely(lines: string[]): Promise<boolean>
  /** Whether `writeSurely` would fail now. */
  isBlocked(): boolean
  /** Gives what waits to the system at once. */
  flush(): void
  /** Resolves when everything is written, or after so many milliseconds. */
  drain(ms: number): Promise<void>
}

type Options = {
  sink: Sink
  /** The system will never take a line again; called once. */
  onLost: (error: NodeJS.ErrnoException) => void
  onStuck?: () => void
  /** The system takes lines again. @param dropped how many lines of `write` are gone */
  onFree?: (dropped: number) => void
  /** Milliseconds that lines may wait for the system. */
  patienceMs?: number
  /** Lines of `writeSurely` that may wait while the system is busy. */
  mostSure?: number
  /** Characters that may wait before lines of `write` are dropped. */
  mostWaiting?: number
}

/**
 * Collects the lines of one turn of the event loop and gives them to the system in one piece, since each write is a
 * call into it. While it is busy with one piece, the next is collected, up to a bound.
 */
export function createLogOutput({
  sink,
  onLost,
  onStuck = () => {},
  onFree = () => {},
  patienceMs = 2000,
  mostSure = 100,
  mostWaiting = 65_536,
}: Options): LogOutput {
  let waiting = ''
  let waitingSure: ((isWritten: boolean) => void)[] = []
  /** Who waits for the piece that the system is busy with; undefined while it is not busy. */
  let busy: ((isWritten: boolean) => void)[] | undefined
  let isScheduled = false
  let stuckTimer: NodeJS.Timeout | undefined
  let isStuck = false
  let isLost = false
  let dropped = 0
  const whenDrained: (() => void)[] = []

  function schedule(): void {
    if (isScheduled || busy) return
    isScheduled = true
    setImmediate(flush)
  }

  function flush(): void {
    isScheduled = false
    if (waiting === '' || busy) return
    const lines = waiting
    busy = waitingSure
    waiting = ''
    waitingSure = []
    sink(lines, settle)
    if (busy) stuckTimer = setTimeout(giveUp, patienceMs).unref()
  }

  function settle(error?: NodeJS.ErrnoException | null): void {
    if (isLost) return
    if (error) {
      isLost = true
      onLost(error)
      return
    }
    clearTimeout(stuckTimer)
    for (const tell of busy ?? []) tell(true)
    busy = undefined
    if (isStuck || dropped > 0) onFree(dropped)
    isStuck = false
    dropped = 0
    if (waiting !== '') schedule()
    else for (const tell of whenDrained.splice(0)) tell()
  }

  /** Their lines are written all the same, should the system take any again. */
  function giveUp(): void {
    isStuck = true
    for (const tell of [...(busy ?? []), ...waitingSure]) tell(false)
    busy = []
    waitingSure = []
    onStuck()
  }

  // While the system is not busy, whatever one turn brings goes out at its end.
  const isBlocked = () => isLost || isStuck || (busy !== undefined && waitingSure.length >= mostSure)

  return {
    write(line) {
      if (busy && waiting.length + line.length > mostWaiting) {
        dropped += 1
        return
      }
      waiting += line
      schedule()
    },
    async writeSurely(lines) {
      if (isBlocked()) return false
      waiting += lines.join('')
      schedule()
      return new Promise((resolve) => waitingSure.push(resolve))
    },
    isBlocked,
    flush,
    drain(ms) {
      if (waiting === '' && !busy) return Promise.resolve()
      return new Promise((resolve) => {
        whenDrained.push(resolve)
        setTimeout(resolve, ms)
      })
    },
  }
}
