import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Stage } from '../read-dockerfile.ts'
import type { Layer } from './assemble.ts'

export type Running = {
  /** Whether the image's own health check passes, now. */
  isHealthy(): boolean
  /** What `node` prints in the container, as its user. */
  node(script: string): string
  said(): string
  /** The number that its process has outside. */
  pid(): number
  /** Sends a signal to the process with number 1. @returns its exit code */
  end(signal: NodeJS.Signals): Promise<number | null>
  exited: Promise<number | null>
}

/** Starts the image as an engine would: its user, no capability, no other process, and nothing can be written. */
export function startImage(image: Stage, layer: Layer, settings: Record<string, string>): Running {
  const env = Object.entries({ PATH: '/usr/local/bin:/usr/bin:/bin', ...image.env, ...settings })
  const [user = '', group = ''] = image.user?.split(':') ?? []
  const inside = (words: string[]) => [
    ...['chroot', layer.root, 'setpriv', '--reuid', user, '--regid', group, '--clear-groups'],
    ...['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'],
    ...['env', '-i', '-C', layer.folder, ...env.map(([name, value]) => `${name}=${value}`), ...words],
  ]
  const words = [...(image.entryPoint ?? []), ...(image.command ?? [])]
  // Each of these programs becomes the next one, so that Node gets number 1.
  const child = spawn('unshare', ['--pid', '--fork', '--kill-child', ...inside(words)])
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const exited = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  const run = (words: string[]) => {
    const [file = '', ...others] = inside(words)
    return spawnSync(file, others, { encoding: 'utf8' })
  }
  // unshare forks once: that is number 1 in there.
  const pid = () =>
    Number(spawnSync('ps', ['-o', 'pid=', '--ppid', `${child.pid}`], { encoding: 'utf8' }).stdout.trim())
  return {
    pid,
    isHealthy: () => run(image.healthCheck ?? []).status === 0,
    node: (script) => run(['node', '-e', script]).stdout,
    said: () => text,
    end(signal) {
      process.kill(pid(), signal)
      return exited
    },
    exited,
  }
}
