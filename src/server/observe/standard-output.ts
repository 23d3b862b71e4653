import { fstatSync, statSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { devNull } from 'node:os'
import { createLogOutput, type LogOutput, type Sink } from './log-output.ts'

type Options = Pick<Parameters<typeof createLogOutput>[0], 'onLost' | 'onStuck' | 'onFree'>

/** Writes the log to standard output without ever blocking the event loop. */
export function createStandardOutput(options: Options): LogOutput {
  for (const stream of [process.stdout, process.stderr]) neverBlock(stream)
  const sink = process.stdout instanceof Socket ? toStream(process.stdout, options.onLost) : toFile
  const output = createLogOutput({ ...options, sink })
  // The process may end by an error; this is the last chance to write.
  process.on('exit', output.flush)
  return output
}

const toFile: Sink = (lines, done) => {
  try {
    for (let rest = Buffer.from(lines); rest.length > 0; ) rest = rest.subarray(writeSync(1, rest))
  } catch (error) {
    return done(error as NodeJS.ErrnoException)
  }
  done()
}

function toStream(stream: Socket, onLost: Options['onLost']): Sink {
  stream.on('error', onLost)
  return (lines, done) => stream.write(lines, done)
}

/** Node makes terminals block; a frozen one would even hold up SIGTERM. */
function neverBlock(stream: object): void {
  if ('isTTY' in stream && '_handle' in stream && isBlockable(stream._handle)) stream._handle.setBlocking(false)
}

function isBlockable(handle: unknown): handle is { setBlocking(isBlocking: boolean): void } {
  return typeof handle === 'object' && handle !== null && 'setBlocking' in handle
}

/** Whether standard output is `/dev/null`; Node opens that too if it was closed (`>&-`). */
export function goesNowhere(): boolean {
  const { rdev } = fstatSync(1)
  return rdev !== 0 && rdev === statSync(devNull).rdev
}
