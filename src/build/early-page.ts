import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type IndexHtmlTransformContext, type Plugin, runnerImport } from 'vite'
import { languageCodes } from '../contract/languages.ts'
import { drawingMarks, places } from '../contract/page-marks.ts'
import { guardTexts } from '../web/early/guard-texts.ts'
import { buildTarget } from './browsers.ts'

type Drawings = typeof import('../web/early/outline.tsx')

const early = fileURLToPath(new URL('../web/early/', import.meta.url))

/** Writes the scripts and the drawings into the built page that run before the app is there. */
export function earlyPage(): Plugin {
  return {
    name: 'contact-desk:early-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, context) {
        const guarded = put(html, places.guard, `<script>${await guard()}</script>`)
        // Before the style sheet, for which a script would have to wait.
        const asking = `<script>${await bundle('ask-main.ts')}</script>`
        const painting = `${await drawings()}${preloads(context)}<script>${await bundle('paint-main.ts')}</script>`
        const [withoutApp, app] = takeOut(put(put(guarded, places.ask, asking), places.paint, painting), appScript)
        // Below what it replaces: it does not wait for the document's end, which an answer may hold open.
        return put(withoutApp, places.app, app)
      },
    },
  }
}

const appScript = /<script async type="module"[^>]*><\/script>/

/** @returns the page without it, and what was taken */
function takeOut(html: string, part: RegExp): [string, string] {
  const [found] = part.exec(html) ?? []
  if (found === undefined) throw new Error(`There is nothing like ${part}`)
  return [html.replace(found, ''), found]
}

function put(html: string, place: string, text: string): string {
  if (!html.includes(place)) throw new Error(`There is no place for ${place}`)
  return html.replace(place, () => text)
}

/** For each language but English, a link that begins to load its texts before the app asks for them. */
function preloads({ bundle = {} }: IndexHtmlTransformContext): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  return languageCodes
    .filter((code) => code !== 'en')
    .map((code) => {
      const texts = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/texts/${code}/${code}.ts`))
      if (!texts) throw new Error(`The texts in ${code} are in no file of the build`)
      const link = `<link rel="modulepreload" crossorigin href="/${texts.fileName}">`
      return `<template lang="${code}" ${drawingMarks.texts}>${link}</template>`
    })
    .join('')
}

/** Not minified, since that would write newer syntax than the oldest browsers read. */
async function guard(): Promise<string> {
  const script = await readFile(`${early}guard.js`, 'utf8')
  return put(script.replace(/^\s*\/\/.*\n|^\s+/gm, '').trim(), 'GUARD_TEXTS', JSON.stringify(guardTexts))
}

/** A script of one file without imports. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      copyPublicDir: false,
      target: buildTarget,
      rolldownOptions: { input: early + file, output: { format: 'iife' } },
    },
  })
  if (!('output' in built)) throw new Error('Vite built no script')
  return built.output[0].code.trim()
}

/** A template for each outline and each HLR pill, in every language. */
async function drawings(): Promise<string> {
  const { module } = await runnerImport<Drawings>(`${early}outline.tsx`, { configFile: false, logLevel: 'warn' })
  return module
    .drawAll()
    .map(
      ({ language, name, value, markup }) =>
        `<template lang="${language}" ${drawingMarks[name]}="${value}">${markup}</template>`,
    )
    .join('')
}
