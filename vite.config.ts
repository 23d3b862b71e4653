import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { devProxy } from './src/server/dev.ts'

const serverFolder = fileURLToPath(new URL('./src/server/', import.meta.url))

/** Fails the browser build when a server module gets into it: the key must have no way to the bundle. */
function serverStaysOutOfBrowser(): Plugin {
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

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), devProxy(), serverStaysOutOfBrowser()],
  // With a builder, `vite build` makes both environments, the page and the server; `vite build --ssr` only the server.
  ...(!isSsrBuild && { builder: {} }),
  environments: {
    client: {
      build: { outDir: 'dist/web', sourcemap: true },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        copyPublicDir: false,
        sourcemap: true,
        target: 'node20',
        rolldownOptions: {
          input: { main: './src/server/main.ts', sandbox: './src/server/sandbox/serve.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
  },
}))
