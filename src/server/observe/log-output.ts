// Why pino does not write its own lines: docs/decisions/audit.md

/** Writes lines; calls back when all are accepted, or with an error if none ever will be. */
export type Sink = (lines: string, done: (error?: NodeJS.ErrnoException | null) => void) => void

export type LogOutput = {
  write(line: string): void
  /** The lines are never dropped. @returns false if the sink is too slow, or too many lines wait */
  writeSurely(lines: string[]): Promise<boolean>
  isBlocked(): boolean
  flush(): void
  /** Resolves when everything is written, or after so many milliseconds. */
  drain(ms: number): Promise<void>
}

type Options = {
  sink: Sink
  onLost: (error: NodeJS.ErrnoException) => void
  onStuck?: () => void
  onFree?: (dropped: number) => void
  /** Milliseconds that lines may wait. */
  patienceMs?: number
  mostSure?: number
  /** Characters that may wait before lines of `write` are dropped. */
  mostWaiting?: number
}

/** Writes the lines of one event-loop turn at once, because each write is a system call. */
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

  /** The lines themselves stay, and are written if the sink recovers. */
  function giveUp(): void {
    isStuck = true
    for (const tell of [...(busy ?? []), ...waitingSure]) tell(false)
    busy = []
    waitingSure = []
    onStuck()
  }

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
