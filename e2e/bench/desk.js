// Starts the built servers for the measurements: the sandbox as an upstream of its own, and Contact Desk before it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const key = 'live_bench'

export const ports = { desk: 27_340, oneApi: 27_341, nginx: 27_342, largeDesk: 27_343, largeOneApi: 27_344 }
export const urlOf = (name) => `http://127.0.0.1:${ports[name]}`

/** Starts a command and waits until it answers at `url`. */
async function start(command, args, url, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let hasExited = false
  const exited = new Promise((resolve) => child.once('exit', resolve)).then(() => {
    hasExited = true
  })
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (hasExited) throw new Error(`${command} ended before it answered`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return async () => {
    if (!hasExited) child.kill('SIGTERM')
    await exited
  }
}

/**
 * @param latency milliseconds that every answer of the sandbox takes
 * @param fieldDefinitions of the account, where there are to be more than the sandbox's own
 */
export function startOneApi(latency, name = 'oneApi', fieldDefinitions = 0) {
  return start(process.execPath, ['dist/server/sandbox.js'], urlOf(name), {
    PORT: String(ports[name]),
    HOST: '127.0.0.1',
    SANDBOX_LATENCY: String(latency),
    SANDBOX_FIELD_DEFINITIONS: String(fieldDefinitions),
    SANDBOX_API_KEYS: key,
  })
}

export function startDesk(name = 'desk', upstream = 'oneApi') {
  return start(process.execPath, ['dist/server/main.js'], `${urlOf(name)}/readyz`, {
    BSG_API_KEY: key,
    BSG_API_URL: urlOf(upstream),
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    LOG_LEVEL: 'info',
    RATE_BURST: '100000',
    RATE_PER_SECOND: '100000',
    UPSTREAM_IN_FLIGHT: '200',
  })
}

/** nginx with `proxy_pass` to the sandbox, as plain as it can be. @param config file of the configuration */
export function startNginx(config) {
  return start('nginx', ['-c', config, '-g', 'daemon off;'], urlOf('nginx'))
}

export async function tokenOfOneApi() {
  const response = await fetch(`${urlOf('oneApi')}/api/auth/login`, {
    method: 'POST',
    body: JSON.stringify({ api_key: key }),
  })
  return (await response.json()).bearer
}
