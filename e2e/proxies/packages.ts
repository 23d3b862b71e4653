import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs one of Debian's packages where its program is missing. @returns why it cannot be had, where it cannot */
export function whyNoProgram(program: string, name: string): string | undefined {
  if (existsSync(program)) return undefined
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `it needs ${program}, of Debian’s ${name}`
  console.log(`Installing ${name} …`)
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', name)
    return existsSync(program) ? undefined : `${name} has no ${program}`
  } catch {
    return `apt-get could not install ${name}`
  }
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'ignore', timeout: 600_000, env })
}
