import { createServer, request } from 'node:http'

/** Stands between a browser and the server, as any network does, and may answer in the server's place. */
export type Relay = {
  /** Answers the next requests of such addresses by 503, this many of them. */
  fail: (address: RegExp, times: number) => void
  /** The paths that were asked for, with their queries. */
  asked: string[]
  close: () => Promise<void>
}

export async function startRelay(port: number, target: string): Promise<Relay> {
  let failing = /(?!)/
  let left = 0
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    const { url = '', method, headers } = incoming
    asked.push(url)
    if (left > 0 && failing.test(url)) {
      left -= 1
      outgoing.writeHead(503, { 'cache-control': 'no-store' }).end('Down')
      return
    }
    const passed = request(target + url, { method, headers }, (answer) => {
      // Or the browser would have the files of the app from the test before.
      const kept = answer.headers['cache-control']?.replace(/.*immutable.*/, 'no-store')
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(kept && { 'cache-control': kept }) })
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    fail: (address, times) => {
      failing = address
      left = times
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
