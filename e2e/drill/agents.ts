import { setTimeout as sleep } from 'node:timers/promises'
import { createSeal } from '../../src/server/sign-in/seal.ts'
import { createBrowser } from './browser.ts'
import { loadAll, lookUp, type OnRetry } from './lookups.ts'

export type Lookup = {
  /** The step during which it went wrong, or else began. */
  step: string
  ms: number
  /** Why the page tried again, each time. */
  retries: string[]
  /** What the agent saw instead of an answer. */
  failure: string | undefined
}

const firstId = 300_000_001
const ids = 10_000

type Options = {
  count: number
  /** How long (ms) an agent looks at a contact. */
  pause: number
  origin: string
  /** The step that is under way. */
  step: () => string
  /** With which sessions are sealed, and for whom. */
  sessions: Sessions
}

type Sessions = { secret: string; place: readonly string[] }

/** Agents who are signed in and look up one contact after the other, each as the page does. */
export async function startAgents({ count, pause, origin, step, sessions }: Options) {
  const lookups: Lookup[] = []
  let asked = 0
  let isOver = false
  const nextId = () => firstId + (asked++ % ids)
  /** For each agent, who waits for the next lookup that begins. */
  const waiting: (() => void)[][] = Array.from({ length: count }, () => [])
  const browsers = await Promise.all(
    waiting.map(async (_, index) => createBrowser(origin, await sessionOf(`agent-${index}`, sessions))),
  )

  async function watch(work: (onRetry: OnRetry) => Promise<void>): Promise<Lookup> {
    const begun = performance.now()
    const lookup: Lookup = { step: step(), ms: 0, retries: [], failure: undefined }
    try {
      await work((why) => {
        if (lookup.retries.length === 0) lookup.step = step()
        lookup.retries.push(why)
      })
    } catch (error) {
      if (lookup.retries.length === 0) lookup.step = step()
      lookup.failure = `${error}`
    }
    lookup.ms = performance.now() - begun
    return lookup
  }

  async function work(index: number): Promise<void> {
    const browser = browsers[index]
    await sleep((pause * index) / count)
    for (let turn = index; browser && !isOver; turn += 1) {
      const awaited = waiting[index]?.splice(0) ?? []
      lookups.push(await watch((onRetry) => lookUp(browser, turn, nextId(), onRetry)))
      for (const tell of awaited) tell()
      await sleep(pause)
    }
  }

  const working = Promise.all(browsers.map((_, index) => work(index)))

  return {
    lookups,
    /** Resolves when every agent has made a lookup that began after the call. */
    everyone: () => Promise.all(waiting.map((calls) => new Promise<void>((resolve) => calls.push(resolve)))),
    /**
     * First loads, four at once, until there are enough and the work is done: each by a person and a browser of its
     * own, since nobody opens so many within the limit for one.
     * @param secret with which sessions are sealed by now
     */
    async loadDuring(enough: number, during: Promise<unknown>, secret: string): Promise<Lookup[]> {
      const loads: Lookup[] = []
      let begun = 0
      let isDone = false
      const load = async () => {
        while (!isDone || begun < enough) {
          const subject = `newcomer-${begun++}`
          const browser = createBrowser(origin, await sessionOf(subject, { ...sessions, secret }))
          loads.push(await watch(() => loadAll(browser, nextId())))
          await browser.close()
        }
      }
      const loading = Promise.all([load(), load(), load(), load()])
      await during
      isDone = true
      await loading
      return loads
    },
    async stop(): Promise<void> {
      isOver = true
      await working
      await Promise.all(browsers.map((browser) => browser.close()))
    },
  }
}

/** A session that began two minutes ago, as it stands in the agent's browser. */
async function sessionOf(subject: string, { secret, place }: Sessions) {
  const at = Date.now() - 120_000
  const who = { issuer: place[0], subject, name: subject, email: `${subject}@desk.example` }
  const session = { ...who, emailVerification: 'verified', groups: [], startedAt: at, usedAt: at }
  const value = await createSeal([secret], 'session', place).seal(session)
  return { name: '__Host-contact-desk-session', value }
}

export type Agents = Awaited<ReturnType<typeof startAgents>>
