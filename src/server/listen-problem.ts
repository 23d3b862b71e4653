import { createServer } from 'node:net'

type Address = { host: string; port: number }

/** What to do when listening fails, by the error's code. */
export function listenMend(code: string | undefined, { host, port }: Address): string {
  if (code === 'EADDRINUSE') return `PORT ${port} is taken: stop what listens there, or set PORT to another number.`
  if (code === 'EACCES') return `PORT ${port} is not ours to take: set PORT to a number from 1024 on.`
  return `HOST ${host} cannot be listened on: set HOST to an address of this machine.`
}

/** Listens for a moment. @returns why that fails and what to do; `undefined` when it works */
export function findListenProblem({ host, port }: Address): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(listenMend(code, { host, port })))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}
