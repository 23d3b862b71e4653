import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import type { Page } from 'playwright/test'
import { expect, test } from './support/fixtures.ts'
import { holdApp } from './support/hold.ts'

const app = '**/assets/first-view-*.js'
// A check of 60 days ago.
const path = '/contacts/248453004'

const notice = (page: Page) => page.getByRole('alert')

/** The page says why in both languages, and shows nothing that looks like an answer or a control. */
async function expectNotice(page: Page, english: RegExp, ukrainian: RegExp): Promise<void> {
  await expect(notice(page).getByRole('heading', { level: 1 })).toHaveText(english)
  await expect(notice(page).getByRole('heading', { level: 2 })).toHaveText(ukrainian)
  await expect(page.locator('p:lang(en), p:lang(uk)')).toHaveCount(2)
  await expect(page.locator('[data-hlr], header, main, input, a')).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(/Reachable|Доступний|380/)
}

async function expectReloadWorks(page: Page): Promise<void> {
  await notice(page).getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3004', { timeout: 20_000 })
  await expect(notice(page).getByRole('button')).toHaveCount(0)
}

test.describe('an app that cannot run', () => {
  test.use({ allowedFaults: /Failed to load resource|first-view|exception: (planted|Unexpected token|Invalid)/ })

  for (const [what, answer] of [
    ['is not there', { status: 404, body: 'Not found' }],
    ['is behind a server that is down', { status: 503, body: 'Down' }],
    ['is answered by somebody else', { status: 200, contentType: 'text/html', body: '<title>Sign in</title>' }],
    ['is out of reach', undefined],
  ] as const) {
    test(`says that it could not be loaded, where its file ${what}`, async ({ page }) => {
      await page.route(app, (route) => (answer ? route.fulfill(answer) : route.abort()))
      await page.goto(path)
      await expectNotice(page, /could not be loaded/, /не завантажився/)
      await page.unroute(app)
      await expectReloadWorks(page)
    })
  }

  for (const [what, change] of [
    ['throws', (code: string) => `throw new Error('planted');\n${code}`],
    ['cannot be read', (code: string) => `)${code}`],
  ] as const) {
    test(`says that it could not start, where its script ${what}`, async ({ page }) => {
      await page.route(app, async (route) => {
        const response = await route.fetch()
        const headers = { ...response.headers(), 'cache-control': 'no-store' }
        await route.fulfill({ response, headers, body: change(await response.text()) })
      })
      await page.goto(path)
      await expectNotice(page, /could not start/, /не запустився/)
      await page.unroute(app)
      await expectReloadWorks(page)
    })
  }

  test('says that it could not start, where the app fails while it starts', async ({ page }) => {
    await page.addInitScript(() => {
      const { addEventListener } = document
      document.addEventListener = (...[type, ...rest]: Parameters<typeof addEventListener>) => {
        if (type === 'selectionchange') throw new Error('planted')
        return addEventListener.call(document, type, ...rest)
      }
    })
    await page.goto(path)
    await expectNotice(page, /could not start/, /не запустився/)
  })

  test('says that it takes long, and gives way to the app when that comes', async ({ page }) => {
    await page.clock.install()
    const release = await holdApp(page)
    await page.goto('/contacts/248453001', { waitUntil: 'commit' })
    await expect(page.locator('main:visible').getByText('Reachable', { exact: true })).toBeVisible()
    await page.clock.runFor(14_000)
    await expect(page.locator('main:visible').getByText('Reachable', { exact: true })).toBeVisible()
    await page.clock.runFor(1_000)
    await expectNotice(page, /slow to load/, /довго/)
    release()
    await page.clock.resume()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 50 845 3001')
    await expect(notice(page).getByRole('button')).toHaveCount(0)
  })
})

test.describe('a browser that is too old', () => {
  /** What each is without, and who is. */
  const lacks: Record<string, () => void> = {
    'Chrome 110': () => {
      CSS.supports = () => false
    },
    'Firefox 114': () => {
      Reflect.deleteProperty(Array.prototype, 'toSorted')
    },
    'Safari 16.3': () => {
      window.RegExp = new Proxy(window.RegExp, {
        construct(target, [pattern, ...rest]) {
          if (String(pattern).includes('(?<=')) throw new SyntaxError('invalid group specifier name')
          return new target(pattern, ...rest)
        },
      })
    },
    'Chrome 84': () => {
      Reflect.deleteProperty(String.prototype, 'replaceAll')
    },
    'Safari 15.3': () => {
      Reflect.deleteProperty(Object, 'hasOwn')
    },
    'a browser without anything': () => {
      for (const name of ['CSS', 'AbortSignal', 'Intl']) Reflect.deleteProperty(window, name)
    },
  }

  for (const [name, takeAway] of Object.entries(lacks)) {
    test(`is told so before anything else, and nobody is looked up: ${name}`, async ({ page }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.addInitScript(takeAway)
      await page.goto(path)
      await expectNotice(page, /too old/, /надто старий/)
      await expect(notice(page)).toContainText(/Chrome or Edge from version 111, Firefox from 115, Safari from 16\.4/)
      await expect(notice(page).getByRole('button')).toHaveCount(0)
      expect(asked.filter((address) => address.startsWith('/api/'))).toEqual([])
    })
  }

  test('can read what tells it so: the page begins with a script in ES5', async () => {
    const html = await readFile(fileURLToPath(new URL('../dist/web/index.html', import.meta.url)), 'utf8')
    const [first, second] = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    expect(first?.[1]).toBe('')
    expect(first?.[2]).toContain('надто старий')
    expect(() => parse(first?.[2] ?? '', { ecmaVersion: 5 })).not.toThrow()
    // The others are files, which these browsers do not run.
    expect(second?.[1]).toContain('type="module"')
  })
})
