import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A proxy that stands before replicas, by the configuration that the project ships. */
export type ProxyKind = {
  /** Why this machine cannot run it; may install what is missing. */
  whyNot: () => string | undefined
  start: (site: Site) => Promise<{ stop: () => Promise<unknown> }>
}

export type Site = {
  /** Ports on loopback for `https:` and `http:`. */
  port: number
  plainPort: number
  /** Ports of the replicas: two. */
  replicas: readonly [number, number]
}

/** What the files in `deploy/` call what an administrator has to change. */
const shipped = { name: 'desk.example', replicas: ['127.0.0.1:5173', '127.0.0.1:5174'] } as const

/** The name that replaces the shipped one: it leads to this machine for every program. */
export const ownName = 'localhost'

/**
 * A file of `deploy/` with this machine's ports, paths and certificate, and nothing else changed.
 * @param changes pairs of a text, which the file must have, and what takes its place
 */
export function fill(file: string, { replicas }: Site, changes: readonly (readonly [string, string])[]): string {
  const path = fileURLToPath(new URL(`../../deploy/${file}`, import.meta.url))
  const common = shipped.replicas.map((from, index) => [from, `\0${replicas[index]}`] as const)
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of [...changes, ...common, [shipped.name, ownName] as const]) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    text = text.replaceAll(from, to)
  }
  return text.replaceAll('\0', '127.0.0.1:')
}

/** A folder for one proxy, with a certificate for this machine: `cert.pem`, `key.pem`, and `both.pem`. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contact-desk-proxy-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const name = ['-days', '2', '-subj', `/CN=${ownName}`, '-addext', `subjectAltName=DNS:${ownName}`]
  execFileSync('openssl', ['req', '-x509', ...curve, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  writeFileSync(join(folder, 'both.pem'), readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'))
  return folder
}

/** Runs a proxy until it is stopped, and waits until it listens. Its folder goes with it. */
export async function run(folder: string, command: readonly string[], port: number, env: NodeJS.ProcessEnv = {}) {
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = once(child, 'close')
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} does not start:\n${said}`)
  }
  return {
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether the port that only redirects to `https:` does so. */
async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status > 0
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return false
  }
}
