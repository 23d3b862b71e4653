import type { Plugin } from 'vite'

/** What the bundler writes for a part that is loaded later. */
const dynamicImport = /\bimport\((["'`]\.\/[^"'`]+["'`])\)/g

/** Loads every part of the app that comes later by `src/web/import-part.ts`, which bears with failures. */
export function importAgain(): Plugin {
  return {
    name: 'contact-desk:import-again',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    // Vite wraps each import in code that loads the part's style sheets first. There are none.
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
    renderChunk: (code) => ({ code: code.replace(dynamicImport, 'window.importPart($1)'), map: null }),
  }
}
