import type { Config } from './config/config.ts'
import type { Log } from './observe/log.ts'
import type { Metrics } from './observe/metrics.ts'
import { connectEngine } from './replicas/connect-engine.ts'
import { createEngineCommands } from './replicas/engine-commands.ts'
import { createEngineLink, linkStates } from './replicas/engine-link.ts'
import { createKeyHashes } from './replicas/key-hashes.ts'
import { createSharedState, type SharedState } from './replicas/shared-state.ts'

type Options = {
  config: Pick<Config, 'sharedState'>
  log: Pick<Log, 'sharedStateAway' | 'sharedStateUp'>
  metrics?: Pick<Metrics, 'states'>
  now?: () => number
}

/** Begins to connect to the Redis or Valkey of the configuration, if there is one, and does not wait for it. */
export function openSharedState({ config, log, metrics, now = Date.now }: Options): SharedState {
  if (!config.sharedState) return createSharedState({ now })
  const { engine, secrets } = config.sharedState
  const commands = createEngineCommands()
  const link = createEngineLink({
    connect: () => connectEngine(engine),
    check: commands.check,
    onUp() {
      log.sharedStateUp()
      void state.restore()
    },
    onAway: log.sharedStateAway,
    now,
  })
  metrics?.states('contact_desk_shared_state', 'The Redis or Valkey that all replicas count in', linkStates, link.state)
  const state = createSharedState({ now, engine: { ask: link.ask, commands }, hashes: createKeyHashes(secrets) })
  return state
}
