import type { Plugin } from 'vite'

/** What the bundler writes for a part that is loaded later. */
const dynamicImport = /\bimport\((["'`]\.\/[^"'`]+["'`])\)/g

/** Loads every part of the app that comes later by `src/web/import-part.ts`, which bears with failures. */
export function importAgain(): Plugin {
  return {
    name: 'contact-desk:import-again',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    renderChunk: (code) => ({ code: code.replace(dynamicImport, 'window.importPart($1)'), map: null }),
  }
}
