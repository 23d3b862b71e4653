import { once } from 'node:events'
import { Agent, createServer, request as send } from 'node:http'
import { start } from '../bench/processes.js'

export type Upstream = {
  url: string
  logins: () => number
  /** Refuses every connection. */
  goAway: () => void
  comeBack: () => Promise<unknown>
  /** Every token that was given so far is refused from now on, and the key is accepted as before. */
  revokeTokens: () => void
  stop: () => Promise<void>
}

/** Milliseconds that BSG takes to answer. */
const latency = 50

/**
 * Two sandboxes as processes of their own, each with tokens of its own, behind a relay that leads to one of them and
 * counts logins.
 * @param ports for the relay and the sandboxes
 */
export async function startUpstream([port, ...sandboxPorts]: readonly [number, number, number]): Promise<Upstream> {
  const sandboxes = await Promise.all(
    sandboxPorts.map((port) =>
      start(process.execPath, ['dist/server/sandbox.js'], `http://127.0.0.1:${port}`, {
        HOST: '127.0.0.1',
        PORT: String(port),
        SANDBOX_LATENCY: String(latency),
      }),
    ),
  )
  const agent = new Agent({ keepAlive: true })
  let target = sandboxPorts[0]
  let logins = 0
  const relay = createServer((request, response) => {
    const { url: path, method, headers } = request
    if (path === '/api/auth/login') logins += 1
    const forward = send({ host: '127.0.0.1', port: target, agent, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    forward.on('error', () => response.destroy())
    request.pipe(forward)
  })
  relay.keepAliveTimeout = 75_000
  const listen = () => once(relay.listen(port, '127.0.0.1'), 'listening')
  const close = () => {
    relay.close()
    relay.closeAllConnections()
  }
  await listen()

  return {
    url: `http://127.0.0.1:${port}`,
    logins: () => logins,
    goAway: close,
    comeBack: listen,
    revokeTokens() {
      target = sandboxPorts[1]
    },
    async stop() {
      close()
      await Promise.all(sandboxes.map((sandbox) => sandbox.stop()))
    },
  }
}
