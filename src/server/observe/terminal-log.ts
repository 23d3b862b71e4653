import type { Config } from '../config/config.ts'
import type { Log } from './log.ts'

/**
 * The log where standard output is a terminal: a person reads it, and lines of requests would push the start notice out
 * of sight. Audit lines stay, since nothing else keeps them, except in the sandbox, where every contact is made up.
 */
export function createTerminalLog(log: Log, { mode }: Pick<Config, 'mode'>): Log {
  const sandbox: Partial<Log> = { audit: async () => true, canAudit: () => true }
  return { ...log, request() {}, listening() {}, warning() {}, ...(mode === 'sandbox' ? sandbox : {}) }
}
