import { connectEngine } from '../../src/server/replicas/connect-engine.ts'
import { createEngineCommands, keyPrefix } from '../../src/server/replicas/engine-commands.ts'
import { createEngineLink } from '../../src/server/replicas/engine-link.ts'
import { createKeyHashes } from '../../src/server/replicas/key-hashes.ts'
import { createSharedState } from '../../src/server/replicas/shared-state.ts'
import { sharedStateCases } from '../../src/server/testing/shared-state-cases.ts'
import { servers } from '../support/servers.ts'
import { password } from './engine.ts'
import { expect, test } from './fixtures.ts'

function createClock(time = Date.parse('2026-01-01T00:00:00Z')) {
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
  }
}

/** Two replicas, so that nothing can come from the memory of one. */
async function openTwo(now?: () => number) {
  const commands = createEngineCommands(now)
  const place = {
    host: '127.0.0.1',
    port: servers.engine.port,
    isTls: false,
    username: undefined,
    password,
    database: 0,
  }
  const links = [0, 1].map(() =>
    createEngineLink({
      connect: () => connectEngine(place),
      check: commands.check,
      onUp: () => {},
      onAway: () => {},
      now: Date.now,
    }),
  )
  for (const link of links) await expect.poll(link.state).toBe('up')
  const clock = { now: now ?? Date.now }
  const states = links.map((link) =>
    createSharedState({ ...clock, engine: { ask: link.ask, commands }, hashes: createKeyHashes(['secret']) }),
  )
  return { states, close: () => links.forEach((link) => void link.close()) }
}

test('the engine does all that a process alone does', async ({ engine }) => {
  for (const { title, run, expected } of sharedStateCases) {
    await engine.ask('FLUSHALL')
    const clock = createClock()
    const { states, close } = await openTwo(clock.now)
    const [one] = states
    if (one) await test.step(title, async () => expect(await run(one, clock), title).toEqual(expected))
    close()
  }
})

test('two replicas share buckets and marks, by the clock of the engine', async ({ engine }) => {
  const { states, close } = await openTwo()
  const takes = states.map((state) => state.rateLimit('lookups', { burst: 3, perSecond: 0.01 }))
  const waits = await Promise.all([0, 1, 0, 1, 0, 1].map((number) => takes[number]?.('anna')))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(3)
  const [one, two] = states.map((state) => state.marks('shown', false))
  await one?.add(['phone'], 60_000)
  expect([await two?.take('phone'), await one?.take('phone')]).toEqual([true, false])
  await states[0]?.marks('ended', true).add(['session'], 60_000)
  close()

  const keys = await engine.ask<string[]>('KEYS', '*')
  const ours = keys.filter((key) => !key.includes(':check:'))
  expect(ours).toHaveLength(2)
  for (const key of ours) {
    expect(key).toMatch(new RegExp(`^${keyPrefix}(?:lookups|ended):[\\w-]{22}$`))
    const left = await engine.ask<number>('PTTL', key)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(key.includes('lookups') ? 300_000 : 60_000)
  }
})
