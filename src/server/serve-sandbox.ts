import { loadSandboxConfig } from './config/sandbox-config.ts'
import { ConfigError } from './config/variable.ts'
import { createSandbox, defaultApiKeys } from './sandbox/app.ts'
import { createSandboxServer } from './sandbox/listen.ts'

function giveUp(line: string): never {
  console.error(line)
  process.exit(1)
}

function readSettings() {
  try {
    return loadSandboxConfig()
  } catch (error) {
    if (error instanceof ConfigError) return giveUp(error.message)
    throw error
  }
}

const { host, port, latency, fieldDefinitions, apiKeys = defaultApiKeys } = readSettings()
const server = createSandboxServer(createSandbox({ now: Date.now, latency, fieldDefinitions, apiKeys }))

server.on('error', (error) => giveUp(`The sandbox cannot listen on ${host}:${port} (${error.message}): set PORT.`))

// `localhost` may resolve to ::1 only, and then 127.0.0.1 would be refused.
server.listen(port, host === 'localhost' ? '127.0.0.1' : host, () => {
  console.log(`One-API sandbox on http://${host}:${port} · keys: ${apiKeys.join(', ')}`)
})

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close()
    // Answers that hang would keep the process alive.
    server.closeAllConnections()
  })
}
