import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The portal, and the two modules without which it offers no OpenID Connect; 30 s to install. */
const packages = ['liblemonldap-ng-portal-perl', 'libio-string-perl', 'libstring-random-perl']

const installed = '/usr/share/doc/'

const isThere = () => packages.every((name) => existsSync(installed + name))

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'ignore', timeout: 600_000, env })
}

/** Installs LemonLDAP::NG where it is missing. @returns why it cannot be had, where it cannot */
export function findLemonldap(): string | undefined {
  if (isThere()) return undefined
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `it needs ${packages.join(', ')}`
  console.log(`Installing ${packages.join(', ')} …`)
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
    return isThere() ? undefined : 'what was installed lies elsewhere'
  } catch {
    return `apt-get could not install ${packages.join(', ')}`
  }
}
