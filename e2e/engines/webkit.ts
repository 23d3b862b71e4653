import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Engine, keysOf } from './engine.ts'

/** Keys that have no character, as WebDriver names them. */
const codes: Record<string, string> = { Control: '\ue009', Enter: '\ue007', ArrowDown: '\ue015', Tab: '\ue004' }

/**
 * Starts WebKitGTK's WebKitWebDriver and a browser by it.
 * @param port where the driver listens
 */
export async function startWebKit(driver: string, port: number): Promise<Engine> {
  const child = spawn('xvfb-run', ['--auto-servernum', driver, `--port=${port}`], {
    stdio: 'ignore',
    // The sandbox of WebKit's processes does not start for root, nor in a container; dconf would look for a bus.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GSETTINGS_BACKEND: 'memory' },
    detached: true,
  })
  const exited = once(child, 'exit')

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`)
    return value
  }

  async function stop(): Promise<void> {
    // xvfb-run is a script: what it has started ends with its group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await exited
  }

  try {
    await answering(() => ask('GET', '/status'))
    const { sessionId } = (await ask('POST', '/session', { capabilities: {} })) as { sessionId: string }
    const session = `/session/${sessionId}`
    return {
      open: async (url) => void (await ask('POST', `${session}/url`, { url })),
      run: async (body) => {
        const script = `return JSON.stringify((() => {${body}})() ?? null)`
        return JSON.parse(String(await ask('POST', `${session}/execute/sync`, { script, args: [] })))
      },
      press: async (...keys) => {
        const actions = keys.flatMap((key) => {
          const parts = keysOf(key).map((part) => codes[part] ?? part)
          return [
            ...parts.map((value) => ({ type: 'keyDown', value })),
            ...parts.toReversed().map((value) => ({ type: 'keyUp', value })),
          ]
        })
        await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] })
      },
      close: async () => {
        await ask('DELETE', session).catch(() => {})
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      await ask()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('WebKitWebDriver does not answer')
}
