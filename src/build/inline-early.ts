import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const entry = fileURLToPath(new URL('../web/early/main.ts', import.meta.url))

/** Before the style sheet, for which it would have to wait. */
const place = '<!-- early script -->'

/** Puts the script that asks for the contact into the page itself, so that it runs before anything else is loaded. */
export function inlineEarly(): Plugin {
  return {
    name: 'contact-desk:inline-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no ${place}`)
        const script = await bundle()
        return html.replace(place, () => `<script>${script}</script>`)
      },
    },
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, copyPublicDir: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  })
  if (!('output' in built)) throw new Error('Vite built no script')
  return built.output[0].code.trim()
}
