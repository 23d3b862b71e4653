import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export type EngineName = 'redis' | 'valkey'

/** Debian has Valkey since version 13. */
const names: EngineName[] = ['redis', 'valkey']

const programOf = (name: EngineName) => `/usr/bin/${name}-server`
const isThere = (name: EngineName) => existsSync(programOf(name))

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'ignore', timeout: 600_000, env })
}

function tryApt(...args: string[]): void {
  try {
    apt(...args)
  } catch {}
}

/** Installs what is missing where that is possible. @returns the engines that can be started */
export function findEngines(): EngineName[] {
  const missing = names.filter((name) => !isThere(name))
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    if (missing.includes('redis')) tryApt('update')
    for (const name of missing) tryApt('install', '-y', '--no-install-recommends', `${name}-server`)
  }
  for (const name of names.filter((one) => !isThere(one))) {
    console.log(`No ${programOf(name)}, and no Debian package ${name}-server that could be installed: it is skipped.`)
  }
  return names.filter(isThere)
}
