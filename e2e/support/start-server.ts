import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** What a terminal reads when a person presses these keys. */
const ctrlC = '\x03'

export type OwnServer = {
  /** Everything that it has said so far, on stdout and stderr. */
  said: () => string
  pid: number | undefined
  /** Sends it a signal that it does not end by. */
  signal: (name: NodeJS.Signals) => void
  /** Reads no more of its stdout, as if whoever takes the log had ended. */
  closeLog: () => Promise<unknown>
  /** The exit code, once it has ended. */
  exited: Promise<number | null>
  /** Asks it to end, and gives the exit code once it has. */
  stop: () => Promise<number | null>
}

/** How the system lets a server run. */
export type Surroundings = {
  /** File handles that it may have, when not as many as we. */
  openFiles?: number
  /** How large a file of its may become, in blocks of 512 bytes. */
  fileBlocks?: number
  /** The file that is its standard output, when not a pipe to us. */
  outputFile?: string
  /** Whether it runs in a terminal of its own, which shows on its standard output what the server says. Linux only. */
  inTerminal?: boolean
  /** Where it runs and looks for `.env`, when not in the project's root. */
  cwd?: string
}

/**
 * Starts a server of the test's own and waits until it answers at `url`.
 * @param command what `node` runs, from the project's root.
 */
export async function startServer(
  command: string[],
  url: string,
  env: Record<string, string>,
  { openFiles, fileBlocks, outputFile, inTerminal = false, cwd = root }: Surroundings = {},
): Promise<OwnServer> {
  const script = [
    ...(openFiles === undefined ? [] : [`ulimit -n ${openFiles} &&`]),
    ...(fileBlocks === undefined ? [] : [`ulimit -f ${fileBlocks} &&`]),
    inTerminal ? `exec script -qec "exec '$0' $*" /dev/null` : 'exec "$0" "$@"',
    ...(outputFile === undefined ? [] : [`> '${outputFile}'`]),
  ]
  const child = spawn('sh', ['-c', script.join(' '), process.execPath, ...command], {
    cwd,
    env: { ...process.env, ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  let hasExited = false
  child.on('exit', () => {
    hasExited = true
  })
  // It may end before it reads what is typed.
  child.stdin.on('error', () => {})
  // All that it said has been read only once its streams are closed.
  const exited = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  while (!(await answers(url))) {
    if (hasExited) throw new Error(`The server ended before it answered:\n${text}`)
  }
  return {
    said: () => text,
    pid: child.pid,
    signal: (name) => void child.kill(name),
    closeLog: () => once(child.stdout.destroy(), 'close'),
    exited,
    stop: () => {
      if (!hasExited) {
        if (inTerminal) child.stdin.write(ctrlC)
        else child.kill('SIGTERM')
      }
      return exited
    },
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return false
  }
}
