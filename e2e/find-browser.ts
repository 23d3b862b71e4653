import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser that is here: Playwright's own, else the system's. */
function browserHere(): string | undefined {
  return [chromium.executablePath(), ...systemBrowsers].find((path) => path !== '' && existsSync(path))
}

/** Ways to get one, in the order in which they are tried. Each may fail: no network, no rights, another system. */
const installs: { name: string; run: () => void }[] = [
  {
    name: 'Playwright’s own download',
    run: () => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 }),
  },
  {
    name: 'Debian’s package',
    run: () => {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000 })
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
        stdio: 'ignore',
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    },
  },
]

/**
 * The path of a Chromium to test with; gets one when there is none.
 * @throws Error that says what to do when none could be had.
 */
export function findBrowser(): string {
  for (const { name, run } of installs) {
    const found = browserHere()
    if (found) return found
    console.log(`No browser here; trying ${name} …`)
    try {
      run()
    } catch {
      console.log(`${name} did not work.`)
    }
  }
  const found = browserHere()
  if (found) return found
  throw new Error('No browser to test with: install Chromium or Chrome, then run the tests again.')
}
