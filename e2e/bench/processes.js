// Starts the processes that are measured, and says what each has cost.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Linux tells CPU time in hundredths of a second, whatever its clock runs at. */
const ticksPerSecond = 100

// However a run ends, nothing of it goes on.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

/** Starts a command and waits until it answers at `url`. */
export async function start(command, args, url, env = {}) {
  // To a file, as in operation: what goes nowhere costs less. Without a name it is gone when the process is.
  const file = join(tmpdir(), `contact-desk-bench-${randomUUID()}`)
  const output = openSync(file, 'w')
  unlinkSync(file)
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit'],
  })
  closeSync(output)
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let hasExited = false
  const exited = new Promise((resolve) => child.once('exit', resolve)).then(() => {
    hasExited = true
    process.off('exit', kill)
  })
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (hasExited) throw new Error(`${command} ended before it answered`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    pid: child.pid,
    async stop() {
      if (!hasExited) child.kill('SIGTERM')
      await exited
    },
  }
}

const procFile = (path) => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return undefined
  }
}

/** Seconds of CPU that a process and its children have used; undefined where there is no /proc. */
export function cpuSeconds(pid) {
  const stat = procFile(`${pid}/stat`)
  if (stat === undefined) return undefined
  // The name before it, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const own = (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  const children = procFile(`${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? []
  return children.reduce((sum, child) => sum + (cpuSeconds(child) ?? 0), own)
}

/** Megabytes of memory that a process holds, 10^6 bytes each; undefined where there is no /proc. */
export function rssMegabytes(pid) {
  const kib = /^VmRSS:\s+(\d+)/m.exec(procFile(`${pid}/status`) ?? '')?.[1]
  return kib === undefined ? undefined : (Number(kib) * 1024) / 1e6
}
