import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// The tests mount file systems, which nobody else should see, and which go when they end.

const needed = ['/usr/bin/unshare', '/usr/bin/setpriv', '/usr/sbin/chroot']

function whyNot() {
  if (process.platform !== 'linux') return 'they need Linux'
  if (process.getuid?.() !== 0) return 'they need root'
  const missing = needed.find((path) => !existsSync(path))
  if (missing) return `they need ${missing}`
  const { status } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
  return status === 0 ? undefined : 'this machine lets nobody mount a file system'
}

const reason = whyNot()
if (reason) {
  console.log(`The tests of what the image holds are skipped: ${reason}.`)
} else {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/deploy/image/vitest.config.ts']
  const command = ['--mount', '--propagation', 'private', process.execPath, ...vitest]
  process.exitCode = spawnSync('unshare', command, { stdio: 'inherit' }).status ?? 1
}
