import { text } from 'node:stream/consumers'
import { ConfigError, loadEnv } from '../config/config.ts'
import { phoneHashes } from './phone-hash.ts'

// Prints what a phone is in the audit, under each secret that SESSION_SECRET names: a line each, for `grep -F -f -`.
// The phone comes by standard input, so that it stands in no history and no list of processes.

try {
  if (process.stdin.isTTY) process.stderr.write('Phone, then Enter and Ctrl+D: ')
  for (const hash of phoneHashes(await text(process.stdin), loadEnv())) console.log(hash)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
