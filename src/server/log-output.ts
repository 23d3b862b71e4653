import { type DestinationStream, pino } from 'pino'

/**
 * Collects the lines of one turn of the event loop and writes them at its end in one piece, since each write is a call
 * into the system. Whatever is left goes out when the process ends, be it by itself, by `process.exit` or by an error.
 * @param write must have written when it returns
 */
export function createTurnWriter(write: (lines: string) => void): DestinationStream {
  let lines = ''
  const flush = () => {
    const all = lines
    lines = ''
    if (all !== '') write(all)
  }
  process.on('exit', flush)
  return {
    write(line) {
      if (lines === '') setImmediate(flush)
      lines += line
    },
  }
}

/** Waits while a pipe is full: no line is dropped. */
export function createStandardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true })
  return createTurnWriter((lines) => output.write(lines))
}
