import type { Locator, Page } from 'playwright/test'
import { expect } from './fixtures.ts'

/** How an agent works: with the mouse, or with the keyboard alone. */
export type Hand = {
  /** Presses a button, follows a link, opens what is folded. */
  press: (target: Locator) => Promise<void>
  /** Goes to a box and pastes into it. */
  paste: (target: Locator, text: string) => Promise<void>
  /** Takes one of the recognised contacts. */
  choose: (option: Locator) => Promise<void>
}

export const mouse = (page: Page): Hand => ({
  press: (target) => target.click(),
  paste: async (target, text) => {
    await target.click()
    await page.keyboard.insertText(text)
  },
  choose: (option) => option.click(),
})

export const keyboard = (page: Page): Hand => {
  async function reach(target: Locator) {
    await expect(target).toBeVisible()
    for (let step = 0; step < 150; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${target}`)
  }
  return {
    press: async (target) => {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    paste: async (target, text) => {
      if ((await target.getAttribute('aria-keyshortcuts')) === null) await reach(target)
      else await page.keyboard.press('ControlOrMeta+K')
      await expect(target).toBeFocused()
      await page.keyboard.insertText(text)
    },
    choose: async (option) => {
      await expect(option).toBeVisible()
      for (let step = 0; step < 10; step++) {
        await page.keyboard.press('ArrowDown')
        if ((await option.getAttribute('aria-selected')) === 'true') break
      }
      await expect(option).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
    },
  }
}
