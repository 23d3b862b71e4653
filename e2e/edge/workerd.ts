import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The Worker in an isolate of its own. */
export type Isolate = {
  port: number
  /** Variables and secrets. */
  variables?: Record<string, string>
  /** By this header a test says what Cloudflare says of a request; without it, workerd says who the peer is. */
  factsHeader?: string
  /** Whether it shares its token in the KV namespace. */
  hasKv?: boolean
}

export type RunningWorkerd = {
  /** Everything that it has said so far. */
  said: () => string
  stop: () => Promise<unknown>
}

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Why workerd does not run on this machine; undefined if it does. */
export function whyNot(): string | undefined {
  try {
    const { status } = spawnSync(binary(), ['--version'], { stdio: 'ignore' })
    return status === 0 ? undefined : 'workerd, which npm has installed, does not run here'
  } catch {
    return 'npm has no workerd for this machine'
  }
}

function binary(): string {
  return createRequire(import.meta.url)('workerd').default
}

/** Starts workerd with the built Worker on loopback, and waits until each isolate answers. */
export async function startWorkerd(isolates: Isolate[]): Promise<RunningWorkerd> {
  const folder = await mkdtemp(join(tmpdir(), 'contact-desk-edge-'))
  await copyFile(at('dist/edge/worker.js'), join(folder, 'worker.js'))
  await copyFile(at('e2e/edge/kv.js'), join(folder, 'kv.js'))
  await writeFile(join(folder, 'config.capnp'), configOf(isolates))
  const child = spawn(binary(), ['serve', join(folder, 'config.capnp')])
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const exited = once(child, 'close')
  const stop = async () => {
    child.kill()
    await exited
    await rm(folder, { recursive: true })
  }
  try {
    for (const { port } of isolates) {
      while (!(await answers(`http://127.0.0.1:${port}/healthz`))) {
        if (child.exitCode !== null) throw new Error(`workerd ended before it answered:\n${text}`)
      }
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { said: () => text, stop }
}

/** Anything but silence: an isolate whose variables are wrong answers too. */
async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).arrayBuffer()
    return true
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return false
  }
}

const text = readFileSync(at('deploy/edge/wrangler.jsonc'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')

/** What is deployed to Cloudflare: the tests run with the same date and flags. */
export const wrangler: {
  main: string
  assets: { directory: string; binding: string; run_worker_first: boolean }
  compatibility_date: string
  compatibility_flags: string[]
  vars: Record<string, string>
  observability: { enabled: boolean; head_sampling_rate: number }
} = JSON.parse(text)

const worker = `modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "${wrangler.compatibility_date}",
      compatibilityFlags = ${JSON.stringify(wrangler.compatibility_flags)}`

function configOf(isolates: Isolate[]): string {
  const services = isolates.map(
    ({ variables = {}, hasKv }, index) => `(name = "desk-${index}", worker = (
      ${worker},
      bindings = [
        (name = "ASSETS", service = "files"),
        ${hasKv ? '(name = "TOKENS", kvNamespace = "kv"),' : ''}
        ${Object.entries(variables)
          .map(([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)}),`)
          .join('\n        ')}
      ],
    ))`,
  )
  const sockets = isolates.map(({ port, factsHeader }, index) => {
    const http = factsHeader ? `(cfBlobHeader = "${factsHeader}")` : '()'
    return `(name = "http-${index}", address = "127.0.0.1:${port}", http = ${http}, service = "desk-${index}")`
  })
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    ${services.join(',\n    ')},
    (name = "files", disk = (path = ${JSON.stringify(at('dist/web'))})),
    (name = "kv", worker = (modules = [(name = "kv.js", esModule = embed "kv.js")], compatibilityDate = "${wrangler.compatibility_date}")),
    # BSG and the provider of the tests are on this machine.
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [
    ${sockets.join(',\n    ')},
  ],
);
`
}
