import { sharedStateMs } from '../config/limits.ts'
import { failureReason } from './failure-reason.ts'
import { inTime } from './in-time.ts'

/** Sends one command. @returns its reply */
export type Send = (command: string[]) => Promise<unknown>

export type Connection = {
  send: Send
  /** Settles when the connection is gone, with the cause. */
  lost: Promise<unknown>
  close(): void
}

export const linkStates = ['up', 'away'] as const

export type EngineLink = {
  /** @returns undefined if the engine is away, fails or is late, and then it is away for everybody */
  ask<T>(question: (send: Send) => Promise<T>): Promise<T | undefined>
  state(): (typeof linkStates)[number]
  close(): void
}

type Options = {
  connect: () => Promise<Connection>
  /** Throws if the engine would refuse what it will be asked. */
  check: (send: Send) => Promise<void>
  /** Called at the first connection too. */
  onUp: () => void
  /** Called once for each absence. */
  onAway: (reason: string) => void
  now: () => number
  later?: (ms: number, act: () => void) => void
}

/** Keeps one connection to the engine. Nobody waits for an engine that is away: it is tried again in the background. */
export function createEngineLink({ connect, check, onUp, onAway, now, later = inBackground }: Options): EngineLink {
  let current: Connection | undefined
  let upSince = Number.NEGATIVE_INFINITY
  let pause: number = sharedStateMs.firstPause
  let isTold = false
  let isClosed = false

  async function open(): Promise<void> {
    if (isClosed) return
    let connection: Connection | undefined
    try {
      connection = await connect()
      await inTime(check(connection.send), sharedStateMs.deadline)
      if (isClosed) return connection.close()
    } catch (error) {
      connection?.close()
      return goAway(error)
    }
    const opened = connection
    current = opened
    upSince = now()
    isTold = false
    onUp()
    void opened.lost.then((cause) => drop(opened, cause))
    later(sharedStateMs.check, () => void lookAgain(opened))
  }

  /** An engine that nobody asks may be away too, and the metrics should say so. */
  async function lookAgain(connection: Connection): Promise<void> {
    if (connection !== current) return
    await ask(check)
    later(sharedStateMs.check, () => void lookAgain(connection))
  }

  function drop(connection: Connection, cause: unknown): void {
    if (connection !== current) return
    current = undefined
    // Questions to an engine that hangs would pile up in it.
    connection.close()
    if (now() - upSince > sharedStateMs.steady) pause = sharedStateMs.firstPause
    if (!isClosed) goAway(cause)
  }

  function goAway(cause: unknown): void {
    if (!isTold) onAway(failureReason(cause))
    isTold = true
    later(pause, () => void open())
    pause = Math.min(sharedStateMs.longestPause, pause * 2)
  }

  async function ask<T>(question: (send: Send) => Promise<T>): Promise<T | undefined> {
    const connection = current
    if (!connection) return undefined
    try {
      return await inTime(question(connection.send), sharedStateMs.deadline)
    } catch (error) {
      drop(connection, error)
      return undefined
    }
  }

  void open()
  return {
    ask,
    state: () => (current ? 'up' : 'away'),
    close() {
      isClosed = true
      if (current) drop(current, undefined)
    },
  }
}

function inBackground(ms: number, act: () => void): void {
  setTimeout(act, ms).unref()
}
