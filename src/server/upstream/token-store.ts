import { createDeadline, within } from './deadline.ts'
import { readExpiry } from './token-expiry.ts'

/** Where processes with the same key leave their token for each other. If it fails, each process has its own. */
export type TokenStore = {
  load(): Promise<string | undefined>
  /** @param expiresAt milliseconds since the epoch; infinite if unknown */
  save(bearer: string, expiresAt: number): Promise<void>
}

/** Milliseconds; logging in takes about as long. */
const patienceMs = 1_000

/**
 * A token that another process has left. @param known is not worth finding: it is refused, or about to expire
 * @param leastLife milliseconds that it must have left
 */
export async function findToken(
  store: TokenStore,
  known: string | undefined,
  now: () => number,
  leastLife: number,
): Promise<string | undefined> {
  const deadline = createDeadline(patienceMs, now)
  const bearer = await within(deadline, store.load())
    .catch(() => undefined)
    .finally(deadline.close)
  if (bearer === undefined || bearer === known) return undefined
  const expiresAt = readExpiry(bearer)
  return expiresAt === undefined || expiresAt > now() + leastLife ? bearer : undefined
}
