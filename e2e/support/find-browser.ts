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

/** A way to get a browser: what it does to this machine, and how. It may fail: no network, no rights, another system. */
type Way = { what: string; install: () => void }

/** In the order in which they are tried. */
const allWays: Way[] = [
  {
    what: 'downloading Playwright’s by "playwright install chromium"',
    install: () => run('npx', 'playwright', 'install', 'chromium'),
  },
  {
    what: 'installing Debian’s packages chromium-headless-shell and fonts-dejavu-core by apt-get',
    install: () => {
      run('apt-get', 'update', '-qq')
      run('apt-get', ...aptInstall, 'chromium-headless-shell')
    },
  },
  {
    what: 'installing Debian’s packages chromium and fonts-dejavu-core by apt-get',
    install: () => run('apt-get', ...aptInstall, 'chromium'),
  },
]

/**
 * Launch options for a Chromium to test with; gets one when there is none, and says so before it does.
 * @throws Error that says what to do when none could be had.
 */
export function findBrowser({ here = browserHere, ways = allWays, say = console.log } = {}): {
  executablePath?: string
} {
  for (const { what, install } of ways) {
    const found = here()
    if (found) return found
    say(`The browser tests need Chromium and this machine has none: ${what} …`)
    try {
      install()
    } catch (error) {
      say(`That failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  const found = here()
  if (found) return found
  throw new Error('There is no browser to test with: install Chromium or Chrome, then run the tests again.')
}
