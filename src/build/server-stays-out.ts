import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const serverFolder = fileURLToPath(new URL('../server/', import.meta.url))

/** Fails the browser build when a server module gets into it: the key must have no way to the bundle. */
export function serverStaysOutOfBrowser(): Plugin {
  return {
    name: 'contact-desk:server-stays-out-of-browser',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildEnd(error) {
      if (error) return
      for (const id of this.getModuleIds()) {
        if (!id.startsWith(serverFolder)) continue
        const { importers = [], dynamicImporters = [] } = this.getModuleInfo(id) ?? {}
        const from = [...importers, ...dynamicImporters].join(', ')
        this.error(`${id} is server code, and ${from} brings it into the browser build`)
      }
    },
  }
}
