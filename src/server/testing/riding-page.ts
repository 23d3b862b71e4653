import { afterAll } from 'vitest'
import { places } from '#contract/page-marks.ts'
import { blockId, type RiddenAnswer, readData } from '#contract/ridden.ts'
import { readBuiltPage } from '../page/read-built-page.ts'
import { createStatic, type FindRiders } from '../page/static.ts'
import { builtBody, settings, writeBuiltPage } from './built-page.ts'
import { type Answers, apiKey, createTestApp } from './fake-upstream.ts'

const html = `<html lang="en"><head>${places.head}<script>own()</script><style>b{}</style></head>${builtBody}`

/** When the server paints (ms). */
export const now = Date.parse('2025-02-19T12:00:00Z')

/** What a browser sends when a person opens an address. */
export const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }

export const api = '/api/contacts/7'

/** For `createApp`; the page is removed after the file's tests. */
export function ridingPage(): (findRiders: FindRiders) => ReturnType<typeof createStatic> {
  const { web, remove } = writeBuiltPage(html)
  afterAll(remove)
  return (findRiders) => createStatic(readBuiltPage(web, false), settings, findRiders, () => now)
}

/** The answer that rides in the document for this path. */
export function riddenIn(document: string, path: string): RiddenAnswer | undefined {
  const [, block] = document.split(`<script type="application/json" id="${blockId(path)}">`)
  return block === undefined ? undefined : readData<RiddenAnswer>(block.split('</script>')[0] ?? '')
}

/** The whole app with its page, and what a person opens. */
export function createRidingApp(
  page: ReturnType<typeof ridingPage>,
  answers: Answers,
  env: Record<string, string> = {},
  waitMs = 60_000,
) {
  const test = createTestApp(answers, { BSG_API_KEY: apiKey, ...env }, undefined, { page, waitMs })
  const lines = () => test.logged.map((line) => JSON.parse(line))
  return {
    ...test,
    open: (headers: Record<string, string> = {}, path = '/contacts/7') => test.get(path, { ...navigation, ...headers }),
    audit: () => lines().filter(({ event }) => event),
    requests: () => lines().flatMap(({ msg, route, status }) => (msg === 'request' ? [`${route} ${status}`] : [])),
  }
}
