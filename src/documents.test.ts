import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

// Documents name files, scripts, variables, routes and names of the code. All of those must be there.

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const under = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)

const folders = ['src', 'e2e', 'docs', 'public', 'deploy', '.ci', '.github', '.vscode']
const paths = [...folders.filter((folder) => existsSync(join(root, folder))).flatMap(under), ...readdirSync(root)]
const documents = paths.filter((path) => path.endsWith('.md'))

const sources = paths.filter((path) => /\.(?:tsx?|c?js|css|html)$/.test(path) && !path.endsWith('documents.test.ts'))
const code = [...sources, 'package.json'].map(read).join('\n')
const words = new Set(code.match(/[\w$]+/g))
const hyphenated = new Set(code.toLowerCase().match(/\w+(?:-\w+)+/g))

/** Everything that a text sets in code, but for whole blocks. */
const spans = (text: string) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole)

/** Whether a path that a document names is there: whole, or its end, since a table names a folder once. */
function isThere(name: string): boolean {
  // Made by a build, a measurement or an engineer.
  if (/^(?:dist|screenshots)\//.test(name) || name === '.env') return true
  const pattern = new RegExp(`(?:^|/)${name.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
  return paths.some((path) => pattern.test(path))
}

/** As GitHub makes them of headings. */
const anchors = (text: string) =>
  found(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Names of the platform, of libraries and of other programs that our code has no use for. */
const foreign = new Set([
  ...['HTTP_PROXY', 'secureHeaders', 'startTransition', 'useDeferredValue', 'trusted_proxy_ips'],
  ...['Cross-Origin-Embedder-Policy', 'lossless-json', 'proxy-agent', 'https-proxy-agent'],
  ...['iron-webcrypto', 'iron-session', 'linkify-it', 'EnvHttpProxyAgent'],
])

const file = /^[\w.*-]+(?:\/[\w.*-]+)*\.(?:tsx?|c?js|json|md|png|html|css|yml)$/

type Check = { dead: (text: string, document: string) => string[]; planted: string }

/** What each kind of name must lead to, and a text with a dead one. */
const checks: Record<string, Check> = {
  'files and folders': {
    dead: (text) =>
      [
        ...spans(text).filter((span) => file.test(span) || /^(?:[\w-]+\/)+$/.test(span)),
        // Commands name them too.
        ...found(text, /(?<![\w./-])(?:src|e2e|docs|public)\/[\w./*-]*[\w*/]/g),
      ].filter((name) => !isThere(name)),
    planted: 'See `src/nowhere.ts`.',
  },
  'targets of links': {
    dead: (text, document) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].flatMap(([link, path = '', anchor]) => {
        const target = path === '' ? document : join(dirname(document), path)
        const isAlive =
          existsSync(join(root, target)) && (anchor === undefined || anchors(read(target)).includes(anchor))
        return isAlive ? [] : [link]
      }),
    planted: 'See [licence](README.md#nowhere).',
  },
  scripts: {
    dead: (text) => found(text, /\bnpm run (?:-s )?([a-z][\w:-]*)/g).filter((name) => !(name in packageJson.scripts)),
    planted: 'Run `npm run nothing`.',
  },
  'options of scripts': {
    dead: (text) => found(text, /\bnpm run [\w:-]+ -- --([a-z-]+)/g).filter((name) => !words.has(name)),
    planted: 'Run `npm run bench:page -- --nothingatall`.',
  },
  variables: {
    dead: (text) => found(text, /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g).filter((name) => !words.has(name)),
    planted: 'Set `NOTHING_AT_ALL`.',
  },
  'functions, types, values and metrics': {
    dead: (text) =>
      spans(text)
        .flatMap((span) => found(span, /^([A-Za-z][a-z]+(?:[A-Z]|_[a-z])\w*)(?:\(.*\)|=\{.*\})?$/g))
        .filter((name) => !words.has(name)),
    planted: 'Call `nothingAtAll(1)`.',
  },
  'codes, headers and packages': {
    dead: (text) =>
      spans(text)
        .filter((span) => /^[A-Za-z]+(?:-[A-Za-z]+)+$/.test(span))
        .filter((name) => !hyphenated.has(name.toLowerCase()) && !isThere(`${name}.ts`) && !isThere(`${name}.tsx`)),
    planted: 'The code is `nothing-at-all`.',
  },
  routes: {
    dead: (text) =>
      spans(text)
        .flatMap((span) => found(span, /^(?:GET |POST )?(\/(?:api|auth|healthz|readyz|metrics)[\w/-]*)$/g))
        .filter((route) => !code.includes(route)),
    planted: 'Ask `GET /api/nowhere-at-all`.',
  },
}

describe.each(documents)('%s', (document) => {
  const text = read(document)

  it.each(Object.entries(checks))('names %s that are there', (_kind, { dead }) => {
    expect(dead(text, document).filter((name) => !foreign.has(name))).toEqual([])
  })

  // In two places, one of them would soon be out of date.
  it.runIf(document !== 'docs/performance.md')('leaves figures that were measured to docs/performance.md', () => {
    expect(text.match(/[^|.]*\d ?(?:KB|[mµ]s)\b[^|.]*/g) ?? []).toEqual([])
  })
})

it.each(Object.entries(checks))('a dead one among %s is found', (_kind, { dead, planted }) => {
  expect(new Set(dead(planted, 'README.md')).size).toBe(1)
})

it.each(documents.filter((path) => /^docs\/decisions\/(?!README)/.test(path)))(
  '%s gives each decision four parts',
  (path) => {
    const parts = ['Context', 'Decision', 'Price', 'Check']
    // Tables of packages stand under a heading too.
    const entries = read(path).split(/^## /m).slice(1)
    const incomplete = entries.filter(
      (entry) => !entry.includes('\n|') && parts.some((part) => !entry.includes(`\n- ${part}: `)),
    )
    expect(incomplete.map((entry) => entry.split('\n')[0])).toEqual([])
  },
)

it('comments name documents that are there', () => {
  const named = sources.flatMap((path) => found(read(path), /\bdocs\/[\w/-]+\.md\b/g))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([])
})

it('the README says by the names of files how an ID travels', () => {
  const [, section = ''] = read('README.md').match(/^## How an ID travels\n([\s\S]*?)^(?:Three zones|## )/m) ?? []
  const named = spans(section).filter((span) => /^[a-z]+(?:[-/][a-z]+)*$/.test(span))
  expect(named.length).toBeGreaterThan(8)
  const missing = named.filter((name) => !paths.some((path) => new RegExp(`/${name}(?:\\.tsx?)?$`).test(path)))
  expect(missing).toEqual([])
})
