import { afterAll } from 'vitest'
import { blockId, type RiddenAnswer, readBlock } from '#contract/ridden.ts'
import { createStatic, type FindRiders } from '../page/static.ts'
import { outline, writeBuiltPage } from './built-page.ts'

const html = '<html lang="en"><head></head><body><div id="root"></div><script>own()</script></body></html>'

/** What a browser sends when a person opens an address. */
export const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }

/** For `createApp`; the page is removed after the file's tests. */
export function ridingPage(): (findRiders: FindRiders) => ReturnType<typeof createStatic> {
  const { web, remove } = writeBuiltPage(html)
  afterAll(remove)
  return (findRiders) => createStatic(web, outline, {}, findRiders)
}

/** The answer that rides in the document for this path. */
export function riddenIn(document: string, path: string): RiddenAnswer | undefined {
  const [, block] = document.split(`<script type="application/json" id="${blockId(path)}">`)
  return block === undefined ? undefined : readBlock(block.split('</script>')[0] ?? '')
}
