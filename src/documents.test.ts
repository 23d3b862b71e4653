import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

// Documents name files, scripts, variables and names of the code. All of those must be there.

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const under = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)

const paths = [
  ...['src', 'e2e', 'docs', 'public', '.ci'].flatMap(under),
  ...readdirSync(root).filter((name) => name.includes('.')),
]
const code = paths
  .filter((path) => /\.(?:tsx?|js|cjs|css|html)$/.test(path) && !path.endsWith('documents.test.ts'))
  .map(read)
  .join('\n')

const documents = ['README.md', 'SECURITY.md', ...under('docs').filter((path) => path.endsWith('.md'))]

/** Everything that a text sets in code. */
const spans = (text: string) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)

/** Whether a path that a document names is there: whole, or its end, since a table names a folder once. */
function isThere(name: string): boolean {
  // Made by a build or a measurement.
  if (name.startsWith('dist/') || name === 'screenshots/') return true
  const pattern = new RegExp(`(?:^|/)${name.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
  return paths.some((path) => pattern.test(path))
}

/** As GitHub makes them of headings. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Variables that other programs read. */
const foreignVariables = ['HTTP_PROXY', 'NODE_OPTIONS']

/** Names of the platform and of libraries that the code has no use for. */
const foreignNames = ['secureHeaders', 'startTransition', 'useDeferredValue']

describe.each(documents)('%s', (document) => {
  const text = read(document)

  it('names files and folders that are there', () => {
    const named = spans(text).filter(
      (span) =>
        /^[\w.*-]+(?:\/[\w.*-]+)*\.(?:tsx?|c?js|json|md|png|html|css)$/.test(span) || /^(?:[\w-]+\/)+$/.test(span),
    )
    expect(named.filter((name) => !isThere(name))).toEqual([])
  })

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
    const dead = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? document : join(dirname(document), path)
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchors(read(target)).includes(anchor))
    })
    expect(dead.map(([link]) => link)).toEqual([])
  })

  it('names scripts that npm can run', () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([])
  })

  it('names variables that the code reads', () => {
    const named = text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? []
    expect(named.filter((name) => !foreignVariables.includes(name) && !code.includes(name))).toEqual([])
  })

  it('names functions and values that the code has', () => {
    const named = spans(text).flatMap((span) => span.match(/^([a-z]+[A-Z]\w*)(?:\(.*\)|=\{.*\})?$/)?.[1] ?? [])
    expect(named.filter((name) => !foreignNames.includes(name) && !code.includes(name))).toEqual([])
  })

  // In two places, one of them would soon be out of date.
  it.runIf(document !== 'docs/performance.md')('leaves figures that were measured to docs/performance.md', () => {
    expect(text.match(/[^|.]*\d ?(?:KB|[mµ]s)\b[^|.]*/g) ?? []).toEqual([])
  })
})

it('the README says by the names of files how an ID travels', () => {
  const [, section = ''] = read('README.md').match(/^## How an ID travels\n([\s\S]*?)^(?:Three zones|## )/m) ?? []
  const named = spans(section).filter((span) => /^[a-z]+(?:[-/][a-z]+)*$/.test(span))
  expect(named.length).toBeGreaterThan(8)
  const missing = named.filter((name) => !paths.some((path) => new RegExp(`/${name}(?:\\.tsx?)?$`).test(path)))
  expect(missing).toEqual([])
})
