import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'

async function listen(server: Server) {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { port, stop }
}

function connectBoth(one: Socket, other: Socket): void {
  one.pipe(other).on('error', () => one.destroy())
  other.pipe(one).on('error', () => other.destroy())
}

/** A proxy that tunnels by CONNECT, for whoever sends this user and password, where they are given. */
export async function startProxy(credentials?: string) {
  const asked: string[] = []
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    asked.push(url)
    client.on('error', () => {})
    if (wanted !== undefined && headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const target = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      connectBoth(target, client)
    })
    target.on('error', () => client.destroy())
    client.on('close', () => target.destroy())
  })
  return { asked, ...(await listen(server)) }
}

/**
 * Speaks TLS for a plain server, under a certificate for `localhost` that nobody knows.
 * @returns the certificate's file too, for NODE_EXTRA_CA_CERTS
 */
export async function startTls(plainUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  execFileSync('openssl', ['req', '-x509', ...curve, ...name, '-keyout', keyFile, '-out', certFile], {
    stdio: 'ignore',
  })
  const server = createTlsServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (client) => {
    client.on('error', () => {})
    const plain = connect(Number(new URL(plainUrl).port), '127.0.0.1')
    plain.on('error', () => client.destroy())
    connectBoth(plain, client)
  })
  server.on('tlsClientError', () => {})
  const { port, stop } = await listen(server)
  const end = async () => {
    await stop()
    rmSync(folder, { recursive: true })
  }
  return { url: `https://localhost:${port}`, port, certFile, stop: end }
}
