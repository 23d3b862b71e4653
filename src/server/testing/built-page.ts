import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import type { LanguageCode } from '#contract/languages.ts'
import { paintingsId, places } from '#contract/page-marks.ts'
import type { Outline, Painting } from '#contract/painting.ts'
import { writeData } from '#contract/ridden.ts'
import { readBuiltPage } from '../page/read-built-page.ts'
import { createStatic } from '../page/static.ts'

export const settings = { mode: 'test', signIn: 'required', timeZone: 'UTC' } as const

/** What a language is painted with: its outline says `loading`, a pill the name of its status. */
function paintingIn(language: LanguageCode): Painting {
  const outline = {
    start: `<main lang="${language}"><h1>`,
    heading: 'loading',
    middle: '</h1>',
    pill: '<i></i>',
    end: '</main>',
  }
  return {
    head: `<meta name="${language}">`,
    outlines: { ...other(outline), 'test required': outline },
    phone: ['<bdi>', '</bdi>'],
    pills: {
      none: '<b>none</b>',
      active: '<b>active</b>',
      'was-active': '<b>was-active</b>',
      absent: '<b>absent</b>',
      sent: '<b>sent</b>',
      never: '<b>never</b>',
      unclear: '<b>unclear</b>',
      failed: '<b>failed</b>',
      barred: '<b>barred</b>',
      new: '<b>new</b>',
    },
  }
}

/** Outlines of other modes. */
const other = (outline: Outline) => {
  const wrong = { ...outline, heading: 'another mode' }
  const names = ['sandbox none', 'sandbox required', 'test none', 'test required', 'live none', 'live required']
  return Object.fromEntries(names.map((name) => [name, wrong])) as Painting['outlines']
}

const paintings = writeData(paintingsId, { en: paintingIn('en'), uk: paintingIn('uk') })

/** What the page in English is painted with. */
export const painted = {
  start: '',
  rest: '',
  other: '',
  painting: paintingIn('en'),
  outline: paintingIn('en').outlines['test required'],
}

/** The end of an index.html as the build writes it. */
export const builtBody = `<body><div id="root"></div>${places.painting}${paintings}</body></html>`

/** Writes a built page into a temporary folder; `secret.txt` beside it is not for the web. */
export function writeBuiltPage(html: string) {
  const folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for the web')
  writeFileSync(join(folder, 'web/index.html'), html)
  writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'web/assets/main-abc.js'), 'run()')
  writeFileSync(join(folder, 'web/assets/main-abc.js.br'), brotliCompressSync('run()'))
  writeFileSync(join(folder, 'web/assets/main-abc.js.gz'), gzipSync('run()'))
  writeFileSync(join(folder, 'web/assets/main-abc.js.map'), '{"version":3}')
  return { web: join(folder, 'web'), remove: () => rmSync(folder, { recursive: true }) }
}

/** Serves a built page. */
export function serveBuiltPage(html = `<html lang="en"><title>page</title>${places.head}${builtBody}`) {
  const { web, remove } = writeBuiltPage(html)
  const app = createStatic(readBuiltPage(web, false), settings)
  return {
    web,
    get: (path: string, method = 'GET', headers: Record<string, string> = {}) =>
      app.request(`http://localhost${path}`, { method, headers }),
    remove,
  }
}

export const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Uint8Array) => bytes }
