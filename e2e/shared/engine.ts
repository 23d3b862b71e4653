import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from '@redis/client'
import type { EngineName } from './find-engines.ts'

export const password = 'engine-password-that-nobody-sees'

/** A real engine that keeps nothing on disk, so that it is empty whenever it starts. */
export async function startEngine(name: EngineName, port: number, ...settings: string[]) {
  const basics = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp', '--daemonize', 'no']
  let child: ChildProcess

  async function start(): Promise<void> {
    child = spawn(`/usr/bin/${name}-server`, ['--port', String(port), ...basics, ...settings])
    let said = ''
    for await (const chunk of child.stdout ?? []) {
      said += chunk
      if (said.includes('Ready to accept connections')) break
    }
    if (!said.includes('Ready to accept connections')) throw new Error(`${name} did not start:\n${said}`)
  }

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  await start()
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    /** It is gone at once, and so is all that it kept. */
    kill: end,
    restart: start,
    /** It takes connections, and answers nothing. */
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    /** Asks it as an administrator does. */
    async ask<T = unknown>(...command: string[]): Promise<T> {
      const client = createClient({ socket: { host: '127.0.0.1', port }, RESP: 2, password })
      client.on('error', () => {})
      await client.connect()
      try {
        return (await client.sendCommand(command)) as T
      } finally {
        client.destroy()
      }
    },
  }
}

export type RunningEngine = Awaited<ReturnType<typeof startEngine>>
