import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ConfigError, loadConfig } from './config/config.ts'
import { shutdownMs } from './config/limits.ts'
import { listen } from './http/listen.ts'
import { createRefuseUnparsed } from './http/parser-refusals.ts'
import { listenMend } from './listen-problem.ts'
import { createNodeApp } from './node-app.ts'
import { createLog } from './observe/json-log.ts'
import type { Log } from './observe/log.ts'
import { createMetrics } from './observe/metrics.ts'
import { createStandardOutput, goesNowhere } from './observe/standard-output.ts'
import { createTerminalLog } from './observe/terminal-log.ts'
import { openSharedState } from './open-shared-state.ts'
import { readBuiltPage } from './page/read-built-page.ts'
import { createStatic, type FindRiders } from './page/static.ts'
import { startNotice } from './start-notice.ts'
import { createEgressTransport } from './upstream/egress-transport.ts'

// Beside this file as it is built, in dist/server.
const webFolder = fileURLToPath(new URL('../web', import.meta.url))

// Node would open its debugger at this signal, by which every process of the same user reads all memory, keys included.
process.on('SIGUSR1', () => {})

try {
  await start()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}

async function start(): Promise<void> {
  const config = loadConfig()
  if (!existsSync(`${webFolder}/index.html`)) throw new ConfigError('The page is not built: run npm run build.')
  const metrics = createMetrics({ ofProcess: true })
  const network = await createEgressTransport(config)
  const output = createStandardOutput({
    onLost: endWithoutAudit,
    onStuck: () => console.error('Nobody reads standard output: nobody is looked up until somebody does.'),
    onFree(dropped) {
      metrics.droppedLines(dropped)
      log.outputFree(dropped)
    },
  })
  const isQuiet = process.stdout.isTTY && !config.isLogLevelSet
  const jsonLog = createLog(config.logLevel, output)
  const log: Log = isQuiet ? createTerminalLog(jsonLog, config) : jsonLog
  if (config.logLevel !== 'silent' && goesNowhere()) {
    console.error('Standard output goes nowhere, and the audit with it: give it to something that keeps it.')
  }
  const settings = { ...config, signIn: config.signIn ? ('required' as const) : ('none' as const) }
  const built = readBuiltPage(webFolder, config.sourceMaps)
  const page = (findRiders: FindRiders) => createStatic(built, settings, findRiders)
  const state = await openSharedState({ config, log, metrics })
  const app = createNodeApp({ config, log, metrics, state, ...network, page })
  const { url, stop } = await listen(app.fetch, config.host, config.port, {
    onError: log.listenFailed,
    refuse: createRefuseUnparsed({
      publicUrl: config.publicUrl,
      onRefused({ requestId, status, code }) {
        log.request({ requestId, method: undefined, route: 'unreadable', status, code, ms: 0 }, 'info')
        metrics.request({ route: 'unreadable', code })
      },
    }),
  }).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(listenMend(error.code, config))
  })

  log.listening(url, config)
  for (const warning of config.warnings) log.warning(warning)
  if (process.stdout.isTTY || process.stderr.isTTY) console.error(startNotice(url, config, isQuiet))

  // The first agent should not wait for the login. A failure of it is in the log, and the next request tries again.
  void app.request('/readyz')

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      log.stopping()
      await stop()
      await output.drain(shutdownMs.log)
      process.exit(0)
    })
  }
}

/** Better no answer than one of which nobody knows who looked at whom; a service manager starts the next server. */
function endWithoutAudit({ code }: NodeJS.ErrnoException): never {
  console.error(`Standard output cannot be written to (${code}): that is where the log and the audit go.`)
  process.exit(1)
}
