import { text } from 'node:stream/consumers'
import { ConfigError, loadEnv } from '../config/config.ts'
import { phoneHashes } from './phone-hash.ts'

// Prints a phone's audit hash under each secret, one a line for `grep -F -f -`. The phone comes by standard input, so
// that no shell history or process list holds it.

try {
  if (process.stdin.isTTY) process.stderr.write('Phone, then Enter and Ctrl+D: ')
  for (const hash of phoneHashes(await text(process.stdin), loadEnv())) console.log(hash)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
