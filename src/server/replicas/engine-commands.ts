import type { EngineLink, Send } from './engine-link.ts'

/** Keys of other versions are none of ours, so that their form may change while replicas of both run. */
export const keyPrefix = 'contact-desk:1:'

/** `mostOwed`: how many tokens may be taken from an empty bucket. */
export type Rate = { burst: number; perSecond: number; mostOwed?: number }

/** The same bucket as in http/rate-limit.ts: stored is when it will be full again, and then the key expires. */
const takeScript = `
local now = tonumber(ARGV[3])
local isEngines = not now
if isEngines then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local token = 1000 / tonumber(ARGV[2])
local bucket = tonumber(ARGV[1]) * token
local most = now + bucket + tonumber(ARGV[4]) * token
local stored = tonumber(redis.call('GET', KEYS[1])) or 0
local full = math.min(math.max(now, stored), most)
local tooSoon = math.ceil((full + token - now - bucket - 1) / 1000)
local isTaken = tooSoon <= 0 or ARGV[5] ~= ''
if isTaken then full = math.min(full + token, most) end
if isTaken or stored > full then
  local lasting = isEngines and math.ceil(full - now) or 3600000
  redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', lasting)
end
return isTaken and 0 or tooSoon
`

/** What Contact Desk asks an engine. All of it needs only EVAL, GET, SET, TIME, EXISTS and DEL. */
export type EngineCommands = {
  /** @param mayOwe takes one from an empty bucket too @returns whole seconds to wait, 0 if there was a token */
  take(send: Send, key: string, rate: Rate, mayOwe?: boolean): Promise<number>
  /** Marks keys for `ms`. */
  add(send: Send, keys: string[], ms: number): Promise<void>
  has(send: Send, keys: string[]): Promise<boolean>
  /** @returns whether one of them was there */
  remove(send: Send, keys: string[]): Promise<boolean>
  /** Does all of that once. @throws if the engine would refuse some of it, as a read-only one does */
  check(send: Send): Promise<void>
}

/** Where all replicas count and note. */
export type SharedEngine = { ask: EngineLink['ask']; commands: EngineCommands }

/** @param now the engine's own clock if missing, since those of replicas differ; with another one keys stay an hour */
export function createEngineCommands(now?: () => number): EngineCommands {
  const prefixed = (keys: string[]) => keys.map((key) => keyPrefix + key)

  const commands: EngineCommands = {
    async take(send, key, { burst, perSecond, mostOwed = 0 }, mayOwe = false) {
      const values = [burst, perSecond, now?.() ?? '', mostOwed, mayOwe ? 'may owe' : '']
      return Number(await send(['EVAL', takeScript, '1', keyPrefix + key, ...values.map(String)]))
    },
    async add(send, keys, ms) {
      const lasting = String(Math.ceil(ms))
      await Promise.all(prefixed(keys).map((key) => send(['SET', key, '1', 'PX', lasting])))
    },
    has: async (send, keys) => Number(await send(['EXISTS', ...prefixed(keys)])) > 0,
    remove: async (send, keys) => Number(await send(['DEL', ...prefixed(keys)])) > 0,
    async check(send) {
      const [bucket, mark] = ['check:bucket', 'check:mark']
      await Promise.all([
        commands.take(send, bucket, { burst: 1000, perSecond: 1000 }),
        commands.add(send, [mark], 1000),
        commands.has(send, [mark]),
        commands.remove(send, [mark]),
      ])
    },
  }
  return commands
}
