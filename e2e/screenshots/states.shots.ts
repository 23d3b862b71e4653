import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright/test'
import { test } from '../support/fixtures.ts'
import { test as keptTest } from '../support/kept-page.ts'
import { openState, stateFaults, states } from '../support/states.ts'

/** Not tracked: `screenshots/<language>/<state>/<width>-<colours>.png`. */
const folder = fileURLToPath(new URL('../../screenshots/', import.meta.url))

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
]

const colours = {
  light: { colorScheme: 'light', forcedColors: null },
  dark: { colorScheme: 'dark', forcedColors: null },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const

async function takePictures(page: Page, path: string): Promise<void> {
  for (const [name, media] of Object.entries(colours)) {
    await page.emulateMedia(media)
    await page.screenshot({ path: `${path}-${name}.png`, fullPage: true, animations: 'disabled' })
  }
}

test.use({ allowedFaults: stateFaults })
// A picture of 200 fields on a narrow screen is 20,000 pixels high.
test.describe.configure({ timeout: 180_000 })

for (const locale of ['en-GB', 'uk-UA']) {
  for (const viewport of sizes) {
    test.describe(`in ${locale}, ${viewport.width} px wide`, () => {
      test.use({ locale, viewport })

      for (const state of states) {
        const testState = state.needsOwnPage ? test : keptTest
        testState(state.name, async ({ page }) => {
          await openState(page, state)
          const name = state.name.replaceAll(/\W+/g, '-')
          await takePictures(page, `${folder}${locale.slice(0, 2)}/${name}/${viewport.width}`)
          await page.unrouteAll({ behavior: 'ignoreErrors' })
        })
      }
    })
  }
}
