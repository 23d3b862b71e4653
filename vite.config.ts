import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inlineEarly } from './src/build/inline-early.ts'
import { leanRouter } from './src/build/lean-router.ts'
import { precompress } from './src/build/precompress.ts'
import { serverStaysOutOfBrowser } from './src/build/server-stays-out.ts'
import { devProxy } from './src/server/dev.ts'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), devProxy(), serverStaysOutOfBrowser(), leanRouter(), inlineEarly(), precompress()],
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
