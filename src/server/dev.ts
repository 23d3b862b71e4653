import { getRequestListener } from '@hono/node-server'
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite'
import { ConfigError, loadConfig } from './config/config.ts'
import { devTarget } from './dev-files.ts'
import { findListenProblem } from './listen-problem.ts'
import { createStandardOutput } from './observe/standard-output.ts'

// All other server code is loaded by Vite, which compiles it and reloads edits.
type AppModule = typeof import('./node-app.ts')
type LogModule = typeof import('./observe/json-log.ts')
type SharedStateModule = typeof import('./open-shared-state.ts')
type EgressModule = typeof import('./upstream/egress-transport.ts')
type Listener = ReturnType<typeof getRequestListener>

const proxyPath = /^\/(?:api|auth|healthz|metrics|readyz)(?:[/?]|$)/

/** Runs the app inside `vite`, at the same address and with the same configuration. */
export function devProxy(): Plugin {
  return {
    name: 'contact-desk:dev-proxy',
    apply: (_, { command, mode, isPreview }) => command === 'serve' && mode !== 'test' && !isPreview,
    async config({ server }) {
      const { host, port } = configOrExit()
      // In middleware mode another server listens.
      const problem = server?.middlewareMode ? undefined : await findListenProblem({ host, port })
      if (problem !== undefined) {
        console.error(problem)
        process.exit(1)
      }
      // No CORS: a page on another port is another origin.
      return { server: { host, port, strictPort: true, cors: false } }
    },
    configureServer(server) {
      const currentListener = createListenerSource(server)
      server.httpServer?.once('listening', () => currentListener().catch(() => {}))
      // No mount path, because Connect would strip it.
      server.middlewares.use((request, response, next) => {
        if (proxyPath.test(request.url ?? '')) {
          currentListener().then((listen) => listen(request, response), next)
          return
        }
        const target = devTarget(request.url ?? '', server.config.root)
        if (target === undefined) {
          response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('Not found')
          return
        }
        request.url = target
        next()
      })
    },
  }
}

/** Keeps one app until a module is edited, because each app logs in at BSG. */
function createListenerSource(server: ViteDevServer): () => Promise<Listener> {
  const config = configOrExit()
  const environment = server.environments.ssr
  const output = createStandardOutput({ onLost: () => process.exit(1) })
  let network: ReturnType<EgressModule['createEgressTransport']> | undefined
  let state: ReturnType<SharedStateModule['openSharedState']> | undefined
  let current: { module: AppModule; listener: Listener } | undefined
  return async () => {
    if (!isRunnableDevEnvironment(environment)) throw new Error('Vite runs no server code here')
    const module = await environment.runner.import<AppModule>('/src/server/node-app.ts')
    const { createLog } = await environment.runner.import<LogModule>('/src/server/observe/json-log.ts')
    const { createEgressTransport } = await environment.runner.import<EgressModule>(
      '/src/server/upstream/egress-transport.ts',
    )
    const { openSharedState } = await environment.runner.import<SharedStateModule>('/src/server/open-shared-state.ts')
    network ??= createEgressTransport(config)
    const log = createLog(config.logLevel, output)
    state ??= openSharedState({ config, log })
    const ways = { ...(await network), state: await state }
    // No `await` below, so that concurrent requests share one app.
    if (current?.module !== module) {
      const app = module.createNodeApp({ config, log, ...ways })
      current = { module, listener: getRequestListener(app.fetch) }
    }
    return current.listener
  }
}

function configOrExit() {
  try {
    return loadConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
