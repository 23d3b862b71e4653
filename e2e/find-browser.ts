import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** The headless shell comes first: it draws no window, so that the tests take less than half the time. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Playwright's own browser, which needs no path, else the system's. */
function browserHere(): { executablePath?: string } | undefined {
  if (existsSync(chromium.executablePath())) return {}
  const executablePath = systemBrowsers.find((path) => existsSync(path))
  return executablePath === undefined ? undefined : { executablePath }
}

function run(command: string, ...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync(command, args, { stdio: 'ignore', timeout: 600_000, env })
}

const aptInstall = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-dejavu-core']

/** Ways to get a browser, in the order in which they are tried. Each may fail: no network, no rights, another system. */
const installs: { name: string; install: () => void }[] = [
  { name: 'Playwright’s own download', install: () => run('npx', 'playwright', 'install', 'chromium') },
  {
    name: 'Debian’s headless shell',
    install: () => {
      run('apt-get', 'update', '-qq')
      run('apt-get', ...aptInstall, 'chromium-headless-shell')
    },
  },
  { name: 'Debian’s Chromium', install: () => run('apt-get', ...aptInstall, 'chromium') },
]

/**
 * Launch options for a Chromium to test with; gets one when there is none.
 * @throws Error that says what to do when none could be had.
 */
export function findBrowser(): { executablePath?: string } {
  for (const { name, install } of installs) {
    const found = browserHere()
    if (found) return found
    console.log(`There is no browser here; trying ${name} …`)
    try {
      install()
    } catch {
      console.log(`${name} could not be had.`)
    }
  }
  const found = browserHere()
  if (found) return found
  throw new Error('There is no browser to test with: install Chromium or Chrome, then run the tests again.')
}
