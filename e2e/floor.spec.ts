import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { expect, test } from 'playwright/test'
import { features } from 'web-features'
import { oldest } from '../src/build/browsers.ts'

// What the built page asks of browsers, held against what the oldest supported ones have. Of what only some engines
// have to this day, nothing is looked for: it is not there in ours either, so that the other tests would notice.

const dist = fileURLToPath(new URL('../dist/web/', import.meta.url))

/** What is used although some supported browser lacks it, and names that only look so, with what they are. */
const accepted: Record<string, string> = {
  isComposing: 'find-box.tsx asks for the key’s code too',
  popover: 'group-badges.tsx asks whether it is there',
  ClipboardItem: 'copy-for-ticket.tsx asks whether it is there',
  changed: 'a name in our own texts',
  newState: 'the same',
  isActive: 'a query’s own',
  element: 'React’s own',
  component: 'React’s own',
  fallback: 'React’s own',
  check: 'zod’s own',
  getType: 'a phone number’s own',
  getMetadata: 'libphonenumber’s own',
  marginTop: 'names of styles that React knows',
  marginBottom: 'the same',
  fetchPriority: 'names of attributes that React knows',
  imageSizes: 'the same',
  canIntercept: 'react-dom asks for the Navigation API first',
  navigationType: 'the same',
  currentEntry: 'the same',
  startViewTransition: 'react-dom and react-router can, when they are asked to; we do not',
  skipTransition: 'the same',
  has: 'scroll padding, and page breaks in print',
  page: 'Safari before 18.2 has margins of its own in print',
  property: 'Tailwind says the same in another way to who lacks it',
  mask: 'the bundler adds -webkit-mask',
  'position-area': 'a popover is in the middle of the window without it',
  'position-try-fallbacks': 'the same',
  'text-wrap': 'lines end elsewhere without it',
  highlight: 'a colour of the system, as a value',
}

type Support = Record<string, string>

const has = (support: Support) =>
  Object.entries(oldest).every(([browser, version]) => {
    const since = support[browser]
    return since !== undefined && Number.parseFloat(since.replace('≤', '')) <= Number.parseFloat(version)
  })

const entries = Object.values(features).flatMap((feature) =>
  feature.kind === 'feature' ? Object.entries(feature.status.by_compat_key ?? {}) : [],
)
/** All engines have it by now, and one of the oldest that we support has not. */
const newer = entries.filter(([, { baseline, support }]) => baseline && !has(support as Support)).map(([key]) => key)
const lastOf = (key: string) => key.slice(key.lastIndexOf('.') + 1).replace(/_static$/, '')
const olderNames = new Set(entries.filter(([, { support }]) => has(support as Support)).map(([key]) => lastOf(key)))

/** How a script would use it: `AbortSignal.any`, `new ViewTransition`, `.toSorted` where nothing older is called so. */
function useOf(key: string): RegExp | undefined {
  const [, path] = /^(?:api|javascript\.builtins)\.([\w.]+)$/.exec(key) ?? []
  if (path === undefined || /_(?:event|parameter)$/.test(path)) return undefined
  const names = path.split('.')
  const name = lastOf(path)
  if (names.length === 1) return new RegExp(`(?<![\\w$.'"])${name}[.(]`)
  if (path.endsWith('_static') || olderNames.has(name)) return new RegExp(`\\b${names.at(-2)}\\??\\.${name}\\b`)
  return new RegExp(`\\.${name}\\b`)
}

/** How a style sheet would use it. */
function styleOf(key: string): RegExp | undefined {
  const [, kind, name] = /^css\.(properties|selectors|at-rules|types)\.(?:[\w-]+\.)?([\w-]+)$/.exec(key) ?? []
  if (kind === 'properties') return key.split('.').length === 3 ? new RegExp(`[{;]${name}:`) : undefined
  if (kind === 'selectors') return new RegExp(`::?${name}[^\\w-]`)
  if (kind === 'at-rules') return key.split('.').length === 3 ? new RegExp(`@${name}\\b`) : undefined
  return kind === undefined ? undefined : new RegExp(`[^\\w-]${name}\\(`)
}

async function read(ending: string): Promise<string[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(ending))
  return Promise.all(files.map((file) => readFile(dist + file, 'utf8')))
}

const uses = (text: string, pattern: (key: string) => RegExp | undefined) =>
  newer.filter((key) => pattern(key)?.test(text) && !(lastOf(key) in accepted))

test('the scripts are in words that the oldest supported browsers read', async () => {
  const scripts = await read('.js')
  expect(scripts.length).toBeGreaterThan(10)
  for (const script of scripts) parse(script, { ecmaVersion: 2022, sourceType: 'module' })
})

test('the scripts call nothing that is younger than the oldest supported browsers', async () => {
  const text = [...(await read('.js')), ...(await read('.html'))].join('\n')
  expect(uses(text, useOf)).toEqual([])
  // Of what is looked for, some examples.
  const young = 'AbortSignal.any([]), URL.canParse(a), Promise.withResolvers(), a.isWellFormed(), Object.groupBy(a)'
  expect([...new Set(uses(young, useOf).map(lastOf))].sort()).toEqual([
    'any',
    'canParse',
    'groupBy',
    'isWellFormed',
    'withResolvers',
  ])
})

test('the style sheet asks for nothing that the oldest supported browsers cannot be without', async () => {
  const text = (await read('.css')).join('\n')
  expect(uses(text, styleOf)).toEqual([])
  // Nesting would take every rule in it away.
  expect(text.replaceAll(/url\([^)]*\)|"[^"]*"/g, '')).not.toContain('&')
  const young = 'a{color:light-dark(red,blue);text-wrap:pretty;field-sizing:content}@starting-style{}'
  expect(uses(young, styleOf).map(lastOf)).toEqual(expect.arrayContaining(['light-dark', 'starting-style']))
})
