import type { Page } from 'playwright/test'

declare global {
  interface Window {
    /** Stops translating what changes. */
    stopTranslator: () => void
  }
}

/**
 * Does to a page what a browser's translator does: each text node becomes two `<font>` elements with another text, except
 * where nothing may be translated. Ours has every text in double brackets. What changes is translated as well, until
 * that is stopped.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    function translateIn(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
      if (root instanceof Text) texts.push(root)
      for (const text of texts) {
        const parent = text.parentElement
        if (!parent || text.data.trim() === '' || parent.closest('font, [translate=no], script, style, template'))
          continue
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        inner.textContent = `⟦${text.data}⟧`
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
    translateIn(document.body)
    document.documentElement.classList.add('translated-ltr')
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) translateIn(node)
    })
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    window.stopTranslator = () => observer.disconnect()
  })
}

/**
 * Texts that the app would not find again once a translator has replaced them: text nodes that it keeps, to change them
 * or to put something before them. All others it writes as the whole content of an element.
 */
export function keptTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isKept = Object.keys(node).some((key) => key.startsWith('__reactFiber'))
      if (isKept && node.nodeValue?.trim() && !node.parentElement?.closest('[translate=no]')) found.push(node.nodeValue)
    }
    return found
  })
}
