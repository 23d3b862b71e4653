import { namesOf } from '../../src/server/config/variables.ts'
import { start } from '../bench/processes.js'

type Process = Awaited<ReturnType<typeof start>>

/** Goes ahead by two minutes at each SIGUSR2, as agents' sessions must be some time old before they are sealed anew. */
const clock = `
  const now = Date.now
  let ahead = Number(process.env.DRILL_AHEAD_MS)
  process.on('SIGUSR2', () => { ahead += 120000 })
  Date.now = () => now() + ahead
`

const stepMs = 120_000

/**
 * Contact Desk, as many times as there are ports.
 * @param main what Node runs
 * @param settings besides the ports; they count from the next start of a replica on
 */
export async function startReplicas(main: string, ports: readonly number[], settings: Record<string, string>) {
  let aheadMs = 0
  const begin = (port: number): Promise<Process> =>
    start(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(clock)}`, main],
      `http://127.0.0.1:${port}/healthz`,
      {
        ...Object.fromEntries(namesOf().map((name) => [name, ''])),
        ...settings,
        HOST: '127.0.0.1',
        PORT: String(port),
        DRILL_AHEAD_MS: String(aheadMs),
      },
    )
  const running = await Promise.all(ports.map(begin))

  return {
    /** Ends each in order and starts it anew, the next one when it answers. */
    async restartAll(changes: Record<string, string> = {}): Promise<void> {
      Object.assign(settings, changes)
      for (const [index, port] of ports.entries()) {
        await running[index]?.stop()
        running[index] = await begin(port)
      }
    },
    /** As when a machine fails. */
    async kill(index: number): Promise<void> {
      const pid = running[index]?.pid
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
      await running[index]?.stop()
      running[index] = await begin(ports[index] ?? 0)
    },
    letTimePass(): number {
      for (const { pid } of running) if (pid !== undefined) process.kill(pid, 'SIGUSR2')
      aheadMs += stepMs
      return aheadMs
    },
    async stop(): Promise<void> {
      await Promise.all(running.map((replica) => replica.stop()))
    },
  }
}

export type Replicas = Awaited<ReturnType<typeof startReplicas>>
