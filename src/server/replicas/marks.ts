import type { SharedEngine } from './engine-commands.ts'
import type { KeyHashes } from './key-hashes.ts'

/** Names that are noted for some time. */
export type Marks = {
  /** @param ms how long they are noted */
  add(names: string[], ms: number): Promise<void>
  /** @param ms how long this process remembers a yes */
  has(name: string, ms: number): Promise<boolean>
  /** Removes the name. @returns whether it was noted */
  take(name: string): Promise<boolean>
}

export type OwnMarks = Marks & {
  /** Notes in the engine again what this process knows. */
  restore(): Promise<void>
}

type Options = {
  name: string
  now: () => number
  engine: SharedEngine | undefined
  hashes: KeyHashes
}

/** Names that one process notes at most; the oldest are forgotten first. */
const mostNames = 10_000

/** Names that are given to the engine at once. */
const chunk = 200

export function createMarks({ name: purpose, now, engine, hashes }: Options): OwnMarks {
  /** By the first of their keys. */
  const own = new Map<string, { keys: string[]; until: number }>()
  const keysOf = (name: string) => hashes(`${purpose} ${name}`).map((hash) => `${purpose}:${hash}`)

  function note(keys: string[], until: number): void {
    const [first = ''] = keys
    own.delete(first)
    own.set(first, { keys, until })
    for (const oldest of own.keys()) {
      if (own.size <= mostNames) break
      own.delete(oldest)
    }
  }

  function isOwn([first = '']: string[]): boolean {
    const { until = 0 } = own.get(first) ?? {}
    return until > now()
  }

  return {
    async add(names, ms) {
      const keys = names.map(keysOf)
      for (const one of keys) note(one, now() + ms)
      await engine?.ask((send) => engine.commands.add(send, keys.flat(), ms))
    },
    async has(name, ms) {
      const keys = keysOf(name)
      if (isOwn(keys)) return true
      const isThere = (await engine?.ask((send) => engine.commands.has(send, keys))) ?? false
      if (isThere) note(keys, now() + ms)
      return isThere
    },
    async take(name) {
      const keys = keysOf(name)
      const wasOwn = isOwn(keys)
      own.delete(keys[0] ?? '')
      // Another replica may have taken it.
      return (await engine?.ask((send) => engine.commands.remove(send, keys))) ?? wasOwn
    },
    async restore() {
      const lasting = [...own.values()].filter(({ until }) => until > now())
      for (let begin = 0; begin < lasting.length; begin += chunk) {
        await engine?.ask((send) =>
          Promise.all(
            lasting
              .slice(begin, begin + chunk)
              .map(({ keys, until }) => engine.commands.add(send, keys, until - now())),
          ),
        )
      }
    },
  }
}
