import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { findListenProblem } from './listen-problem.ts'

const host = '127.0.0.1'

it('a port that is taken is a problem until it is free', async () => {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(await findListenProblem({ host, port })).toBe(
    `PORT ${port} is taken: stop what listens there, or set PORT to another number.`,
  )
  await once(server.close(), 'close')
  expect(await findListenProblem({ host, port })).toBeUndefined()
})

it('an address that no network card of this machine has is a problem', async () => {
  expect(await findListenProblem({ host: '192.0.2.1', port: 0 })).toMatch(/^HOST 192\.0\.2\.1 cannot be listened on: /)
})
