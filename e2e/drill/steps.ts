import { setTimeout as sleep } from 'node:timers/promises'
import type { createVersions } from '../support/versions.ts'
import type { Agents, Lookup } from './agents.ts'
import type { Engine } from './engine.ts'
import type { Replicas } from './replicas.ts'
import type { Upstream } from './upstream.ts'

export type Surroundings = {
  upstream: Upstream
  replicas: Replicas
  agents: Agents
  versions: ReturnType<typeof createVersions>
  secrets: { old: string; new: string }
  firstLoads: number
  /** The Redis that the replicas share, where there is one. */
  engine: Engine | undefined
}

export type Step = {
  name: string
  /** Whether an agent may see an error: what fails then fails at BSG itself. */
  mayFail?: boolean
  needsEngine?: boolean
  /** @returns first loads that were made besides */
  run: (drill: Surroundings) => Promise<Lookup[] | undefined>
}

/** How long (ms) something is away. */
const outage = 3_000

/** What happens to Contact Desk, in this order, while agents work. */
export const steps: Step[] = [
  { name: 'nothing happens', run: async () => undefined },
  {
    name: 'each replica restarts (SIGTERM)',
    async run({ replicas }) {
      await replicas.restartAll()
      return undefined
    },
  },
  {
    name: 'a replica dies (kill -9)',
    async run({ replicas }) {
      await replicas.kill(1)
      return undefined
    },
  },
  {
    name: 'BSG revokes all tokens',
    async run({ upstream }) {
      upstream.revokeTokens()
      return undefined
    },
  },
  {
    name: 'the secret is rotated',
    async run({ replicas, agents, secrets }) {
      await replicas.restartAll({ SESSION_SECRET: `${secrets.old},${secrets.new}` })
      await agents.everyone()
      await replicas.restartAll({ SESSION_SECRET: `${secrets.new},${secrets.old}` })
      replicas.letTimePass()
      // Twice, since a question about the session alone does not prolong it.
      await agents.everyone()
      await agents.everyone()
      await replicas.restartAll({ SESSION_SECRET: secrets.new })
      return undefined
    },
  },
  {
    name: 'a version is upgraded',
    run({ replicas, agents, versions, firstLoads, secrets }) {
      versions.build('new_')
      return agents.loadDuring(firstLoads, replicas.restartAll(), secrets.new)
    },
  },
  {
    name: 'Redis is away for 3 s',
    needsEngine: true,
    async run({ engine }) {
      await engine?.goAway()
      await sleep(outage)
      await engine?.comeBack()
      return undefined
    },
  },
  {
    name: 'BSG is away for 3 s',
    mayFail: true,
    async run({ upstream }) {
      upstream.goAway()
      await sleep(outage)
      await upstream.comeBack()
      return undefined
    },
  },
]
