import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { namesOf } from '../../src/server/config/variables.ts'
import { whyNoProgram } from '../proxies/packages.ts'

const program = '/usr/bin/redis-server'

/** The variable by which replicas find the Redis that they count in. */
const variable = 'SHARED_STATE_URL'

export type Engine = { settings: Record<string, string>; goAway: () => Promise<void>; comeBack: () => Promise<void> }

/** Why no Redis can be part of the drill. */
export function whyNoEngine(): string | undefined {
  if (!namesOf().some((name) => String(name) === variable)) return 'replicas of this version share nothing'
  return whyNoProgram(program, 'redis-server')
}

/** Starts a Redis that keeps nothing on disk. */
export async function startEngine(port: number): Promise<Engine> {
  let running = await begin(port)
  return {
    settings: { [variable]: `redis://127.0.0.1:${port}` },
    goAway: () => end(running),
    async comeBack() {
      running = await begin(port)
    },
  }
}

async function begin(port: number) {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(program, options, { stdio: 'ignore' })
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`${program} does not start`)
    await sleep(50)
  }
  return child
}

async function end(child: Awaited<ReturnType<typeof begin>>): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const isThere = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isThere
}
