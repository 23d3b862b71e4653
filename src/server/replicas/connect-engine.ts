import { isIP } from 'node:net'
import { sharedStateMs } from '../config/limits.ts'
import type { Engine } from '../config/shared-state.ts'
import type { Connection } from './engine-link.ts'
import { inTime } from './in-time.ts'

/** Connects once; the client neither connects again nor queues by itself. It is loaded only where it is used. */
export async function connectEngine({ host, port, isTls, username, password, database }: Engine): Promise<Connection> {
  const { createClient } = await import('@redis/client')
  const client = createClient({
    socket: {
      host,
      port,
      connectTimeout: sharedStateMs.connect,
      reconnectStrategy: false,
      ...(isTls && { tls: true, ...(isIP(host) === 0 && { servername: host }) }),
    },
    // What servers of all versions, and proxies before them, understand.
    RESP: 2,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    disableOfflineQueue: true,
    // There is a deadline for each question.
    commandOptions: { timeout: 0 },
    database,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  })
  // The first error is the cause; later ones only say that the connection is closed.
  let first: unknown
  const lost = new Promise<unknown>((resolve) => {
    client.on('error', (error: unknown) => {
      first ??= error
      resolve(first)
    })
    client.on('end', () => resolve(first))
  })
  const orFirst = (error: unknown) => {
    throw first ?? error
  }
  const close = () => {
    if (client.isOpen) client.destroy()
  }
  try {
    await inTime(client.connect(), sharedStateMs.connect)
  } catch (error) {
    close()
    return orFirst(error)
  }
  return { send: (command) => client.sendCommand(command).catch(orFirst), lost, close }
}
