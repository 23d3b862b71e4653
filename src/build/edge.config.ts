import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { builtPage } from './built-page.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Builds the Worker of the edge, one file, out of the server's code and the page that is built. */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  plugins: [builtPage(at('dist/web'))],
  resolve: { conditions: ['workerd', 'module', 'import', 'default'] },
  ssr: { noExternal: true, target: 'webworker', external: [] },
  build: {
    ssr: at('src/server/edge/worker.ts'),
    outDir: at('dist/edge'),
    target: 'es2023',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      external: [/^cloudflare:/, /^node:/, ...builtinModules],
      output: { entryFileNames: 'worker.js', codeSplitting: false },
      checks: { bundlerTimings: false },
    },
  },
})
