import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type IndexHtmlTransformContext, type Plugin, runnerImport } from 'vite'
import { languageCodes } from '../contract/languages.ts'
import { paintedMark, paintingId, paintingsId, places } from '../contract/page-marks.ts'
import { writeData } from '../contract/ridden.ts'
import { goneTexts } from '../web/early/gone-texts.ts'
import { guardTexts } from '../web/early/guard-texts.ts'
import { firstRules } from './first-rules.ts'

type Drawings = typeof import('../web/early/outline.tsx')
type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>

const early = fileURLToPath(new URL('../web/early/', import.meta.url))
const app = /<script async type="module"[^>]*><\/script>\s*/
const styleSheet = /<link rel="stylesheet"[^>]* href="\/([^"]+)">\s*/

/** Writes into the built page what it may show before the app is there, and takes the style sheet out of its way. */
export function earlyPage(): Plugin {
  return {
    name: 'contact-desk:early-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const [withoutApp, script] = takeOut(html, app)
        const [page, link, address] = takeOut(withoutApp, styleSheet)
        const drawings = await draw()
        const heads = headsOf(bundle)
        const paintings = Object.fromEntries(
          languageCodes.map((code) => [code, { head: heads[code], ...drawings[code] }]),
        )
        const guard = `<script>${await readGuard(address)}</script><noscript>${link}</noscript>`
        const markup = page + JSON.stringify(drawings).replaceAll('\\"', '"')
        const rules = `<style>${firstRules(sourceOf(bundle, address), markup)}</style>`
        // The whole style sheet, which the guard appends, comes after them.
        const withHead = put(page, places.guard, rules + guard)
        // Behind what it replaces, and before the painting, which an answer may hold open.
        const withScript = put(withHead, places.painting, script + places.painting)
        return put(withScript, '</body>', `${writeData(paintingsId, paintings)}</body>`)
      },
    },
  }
}

/** @returns the page without the part, the part, and what its pattern caught */
function takeOut(html: string, pattern: RegExp): [string, string, string] {
  const [part, caught = ''] = pattern.exec(html) ?? []
  if (part === undefined) throw new Error(`There is nothing like ${pattern}`)
  return [html.replace(part, ''), part.trim(), caught]
}

function put(html: string, place: string, text: string): string {
  if (!html.includes(place)) throw new Error(`There is no place for ${place}`)
  return html.replace(place, () => text)
}

function sourceOf(bundle: Bundle, name: string): string {
  const file = bundle[name]
  if (file?.type !== 'asset') throw new Error(`${name} is no file of the build`)
  return Buffer.from(file.source).toString()
}

/** For each language but English, a link that begins to load its texts before the app asks for them. */
function headsOf(bundle: Bundle): Record<string, string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const heads = languageCodes.map((code) => {
    const texts = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/texts/${code}/${code}.ts`))
    if (!texts && code !== 'en') throw new Error(`The texts in ${code} are in no file of the build`)
    return [code, texts ? `<link rel="modulepreload" crossorigin href="/${texts.fileName}">` : '']
  })
  return Object.fromEntries(heads)
}

/** Not minified, since that would write newer syntax than the oldest browsers read. */
async function readGuard(styleSheet: string): Promise<string> {
  const parts = await Promise.all(['guard.js', 'gone.js'].map((name) => readFile(early + name, 'utf8')))
  const script = parts
    .join('')
    .replace(/^\s*\/\/.*\n|^\s+/gm, '')
    .trim()
  const values = {
    GUARD_TEXTS: guardTexts,
    STYLE_SHEET: `/${styleSheet}`,
    PAINTED_MARK: paintedMark,
    PAINTING_ID: paintingId,
    GONE_TEXTS: goneTexts,
  }
  return Object.entries(values).reduce((text, [name, value]) => put(text, name, JSON.stringify(value)), script)
}

async function draw() {
  const { module } = await runnerImport<Drawings>(`${early}outline.tsx`, { configFile: false, logLevel: 'warn' })
  return module.drawAll()
}
