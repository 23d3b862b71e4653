import { fstatSync, statSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { devNull } from 'node:os'
import { createLogOutput, type LogOutput, type Sink } from './log-output.ts'

type Options = Pick<Parameters<typeof createLogOutput>[0], 'onLost' | 'onStuck' | 'onFree'>

/** Standard output, as the log and the audit are written to it. Nothing of it ever holds the event loop up. */
export function createStandardOutput(options: Options): LogOutput {
  // Whatever is to be said about the output goes to the other one.
  for (const stream of [process.stdout, process.stderr]) neverBlock(stream)
  const sink = process.stdout instanceof Socket ? toStream(process.stdout, options.onLost) : toFile
  const output = createLogOutput({ ...options, sink })
  // When the process ends by an error. The system takes it at once, or not at all.
  process.on('exit', output.flush)
  return output
}

/** A file takes all that it is given at once, or fails. */
const toFile: Sink = (lines, done) => {
  try {
    for (let rest = Buffer.from(lines); rest.length > 0; ) rest = rest.subarray(writeSync(1, rest))
  } catch (error) {
    return done(error as NodeJS.ErrnoException)
  }
  done()
}

/** A pipe, a socket or a terminal takes no more than somebody reads at its other end. */
function toStream(stream: Socket, onLost: Options['onLost']): Sink {
  stream.on('error', onLost)
  return (lines, done) => stream.write(lines, done)
}

/** Node makes terminals block: one that shows nothing any more would hold everything up, even SIGTERM. */
function neverBlock(stream: object): void {
  if ('isTTY' in stream && '_handle' in stream && isBlockable(stream._handle)) stream._handle.setBlocking(false)
}

function isBlockable(handle: unknown): handle is { setBlocking(isBlocking: boolean): void } {
  return typeof handle === 'object' && handle !== null && 'setBlocking' in handle
}

/** Whether whatever is written goes nowhere: so it is also where nothing was given for standard output (`>&-`). */
export function goesNowhere(): boolean {
  const { rdev } = fstatSync(1)
  return rdev !== 0 && rdev === statSync(devNull).rdev
}
