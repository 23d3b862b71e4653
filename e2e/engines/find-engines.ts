import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where each program may lie, and the packages of Debian that bring it. */
const programs = {
  firefox: {
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packages: ['firefox-esr'],
  },
  webkit: { paths: ['/usr/bin/WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
  display: { paths: ['/usr/bin/xvfb-run'], packages: ['xvfb', 'xauth'] },
  pdftotext: { paths: ['/usr/bin/pdftotext'], packages: ['poppler-utils'] },
}

const find = ({ paths }: { paths: string[] }) => paths.find((path) => existsSync(path))

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'ignore', timeout: 600_000, env })
}

/** Installs what is missing. @returns why it cannot be had, where it cannot */
function install(packages: string[]): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `they need ${packages.join(', ')}`
  console.log(`Installing ${packages.join(', ')} …`)
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
    return undefined
  } catch {
    return `apt-get could not install ${packages.join(', ')}`
  }
}

/** Where Firefox is, without getting it. */
export const findFirefox = (): string | undefined => find(programs.firefox)

export type Engines = { firefox: string; webkit: string; pdftotext: string }

/** Where the engines are; gets them where they are missing. @returns why they cannot be had, where they cannot */
export function findEngines(): Engines | string {
  const missing = Object.values(programs).filter((program) => !find(program))
  const reason = missing.length > 0 && install(missing.flatMap(({ packages }) => packages))
  if (reason) return reason
  const [firefox, webkit, pdftotext] = [programs.firefox, programs.webkit, programs.pdftotext].map(find)
  return firefox && webkit && pdftotext ? { firefox, webkit, pdftotext } : 'what was installed lies elsewhere'
}
