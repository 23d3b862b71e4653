import type { Page } from 'playwright/test'
import { allShown } from './all-shown.ts'
import { instead } from './asking-page.ts'
import { contactStates } from './contact-states.ts'
import { signInStates } from './session-states.ts'
import { contact, type State } from './state.ts'

const problem = '[role=alert]:not(:empty)'
const heading = 'h1'

function refuse(status: number, code: string, more: object = {}) {
  const body = { type: 'about:blank', title: code, status, code, detail: code, requestId: 'f3b0c1de', ...more }
  return (page: Page) => instead(page, 'contacts/248452739', (route) => route.fulfill({ status, json: body }))
}

async function write(page: Page, text: string) {
  await page.getByRole('combobox').fill(text)
}

/** The outline, the find box and its list, and the pages without a contact. */
const pages: State[] = [
  { name: 'start', path: '/', settled: 'ul' },
  { name: 'start, all samples', path: '/', act: (page) => page.locator('main summary').click(), settled: 'section' },
  {
    name: 'start with recent lookups',
    path: '/contacts/248452739',
    act: async (page) => {
      await page.locator('#raw').waitFor()
      await page.locator('header a').first().click()
    },
    // Under those of the agent, the sandbox's.
    settled: 'main ul >> nth=1',
  },
  { name: 'page not found', path: '/nothing', settled: heading },
  { name: 'not an ID', path: '/contacts/abc', settled: heading },
  {
    name: 'recognised contacts',
    path: '/nothing',
    act: async (page) => {
      await write(page, 'Ann, +380 97 144 3455, contact 248452739')
      await page.keyboard.press('ArrowDown')
    },
    settled: '[role=option][aria-selected=true]',
  },
  {
    name: 'nothing recognised',
    path: '/nothing',
    act: async (page) => {
      await write(page, 'Ann')
      await page.keyboard.press('Enter')
    },
    settled: problem,
  },
  {
    name: 'keys',
    path: '/nothing',
    act: async (page) => {
      await page.locator(heading).waitFor()
      await page.keyboard.press('?')
    },
    settled: 'dialog[open]',
  },
  contact(248452739, 'loading', {
    prepare: (page) => instead(page, 'contacts/248452739', () => {}),
    // Of the app, not of the outline that stands there before it.
    settled: '#root > main h1 [aria-hidden]',
  }),
]

const problems: State[] = [
  contact(248454404, 'no contact', { settled: problem }),
  contact(248454403, 'no access', { settled: problem }),
  contact(248454401, 'key refused', { settled: problem }),
  contact(248452739, 'rate limited', { prepare: refuse(429, 'rate-limited', { retryAfter: 60 }), settled: problem }),
  contact(248454500, 'upstream down', { settled: problem }),
  contact(248452739, 'timeout', { prepare: refuse(504, 'upstream-timeout'), settled: problem }),
  contact(248452739, 'no audit', { prepare: refuse(503, 'audit-unavailable'), settled: problem }),
  contact(248456001, 'malformed answer', { settled: problem }),
  contact(248456008, 'another contact', { settled: problem }),
  contact(248452739, 'server gone', {
    prepare: (page) => instead(page, 'contacts/248452739', (route) => route.abort('connectionreset')),
    settled: problem,
  }),
  {
    name: 'offline',
    path: '/nothing',
    act: async (page) => {
      // What the find box needs is here.
      await page.getByRole('listbox', { includeHidden: true }).waitFor({ state: 'attached' })
      await page.context().setOffline(true)
      await page.waitForFunction(() => !navigator.onLine)
      await write(page, 'ID 248452739')
      await page.keyboard.press('Enter')
    },
    settled: problem,
  },
  contact(248452739, 'refresh failed', {
    needsOwnPage: true,
    prepare: (page) => page.clock.install(),
    act: async (page) => {
      await page.locator('#raw').waitFor()
      await page.route('**/api/contacts/248452739', (route) => route.fulfill({ status: 200, json: { data: null } }))
      await page.clock.fastForward('05:00')
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    },
    // The one line of the page in the colours of a warning, but for the banner.
    settled: 'main .bg-warning-soft.rounded-card',
  }),
  {
    name: 'a fault of our own',
    path: '/',
    prepare: breakHomePage,
    settled: problem,
  },
]

export const states: State[] = [...pages, ...contactStates, ...problems, ...signInStates]

/** What browsers say on the console by themselves about the faults that the states provoke. */
export const stateFaults =
  /Cannot read properties of null|Failed to load resource: .*\/(?:api\/|assets\/)|Failed to fetch dynamically imported module/

/** Opens a page in a state, and waits until it is there. */
export async function openState(page: Page, { path, prepare, act, settled = '#raw' }: State): Promise<void> {
  await prepare?.(page)
  await page.goto(path)
  await act?.(page)
  await (settled === '#raw' ? allShown(page) : page.locator(settled).first().waitFor())
}

/** Gives the start page a part that throws while it is drawn, as a fault of our own would. */
export async function breakHomePage(page: Page): Promise<void> {
  await page.route('**/assets/samples-*.js*', async (route) => {
    const response = await route.fetch()
    const names = [...(await response.text()).matchAll(/\bas (\w+)(?=[,}])/g)].map(([, name]) => name)
    const body = names.map((name) => `export const ${name} = null;`).join('')
    await route.fulfill({ contentType: 'text/javascript', body })
  })
}
