import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { buildTarget } from './src/build/browsers.ts'
import { createBuildFolders } from './src/build/build-folders.ts'
import { checkNodeFirst } from './src/build/check-node-first.ts'
import { earlyPage } from './src/build/early-page.ts'
import { chunks } from './src/build/first-view.ts'
import { importAgain } from './src/build/import-again.ts'
import { numberingPlans } from './src/build/numbering-plans.ts'
import { precompress } from './src/build/precompress.ts'
import { reportModules } from './src/build/report-modules.ts'
import { serverStaysOutOfBrowser } from './src/build/server-stays-out.ts'
import { devProxy } from './src/server/dev.ts'

const isolated = ['src/web/**/*.test.ts', 'src/painted.test.ts', 'src/**/listen*.test.ts']

const dist = fileURLToPath(new URL('./dist', import.meta.url))
const folders = createBuildFolders(dist)

const routerForProduction = fileURLToPath(
  new URL('./node_modules/react-router/dist/production/index.mjs', import.meta.url),
)

export default defineConfig(({ command, isSsrBuild }) => ({
  // By its name, the package gives its development build only.
  resolve: { alias: command === 'build' ? { 'react-router': routerForProduction } : {} },
  plugins: [
    react(),
    tailwindcss(),
    devProxy(),
    serverStaysOutOfBrowser(),
    checkNodeFirst(),
    numberingPlans(),
    importAgain(),
    earlyPage(),
    reportModules(),
    precompress(),
  ],
  // With a builder, `vite build` makes all environments, the page and the server; `vite build --ssr` only the server.
  ...(!isSsrBuild && {
    builder: {
      async buildApp(builder) {
        for (const environment of Object.values(builder.environments)) await builder.build(environment)
        folders.take(new Date())
      },
    },
  }),
  environments: {
    client: {
      build: {
        outDir: `${folders.aside}/web`,
        target: buildTarget,
        // Served only where somebody wants them, so that no file names them.
        sourcemap: 'hidden',
        // What comes later is one file for each purpose, and imports nothing that is not there.
        modulePreload: false,
        rolldownOptions: {
          output: {
            entryFileNames: 'assets/first-view-[hash].js',
            codeSplitting: { groups: [chunks] },
          },
          // How long which plugin took is for those who ask.
          checks: { bundlerTimings: false },
        },
      },
    },
    ssr: {
      build: {
        // A sandbox alone is no build that a start may find.
        outDir: isSsrBuild ? `${dist}/sandbox` : `${folders.aside}/server`,
        copyPublicDir: false,
        sourcemap: true,
        target: 'node20',
        rolldownOptions: {
          input: {
            main: './src/server/main.ts',
            sandbox: './src/server/serve-sandbox.ts',
            'phone-hash': './src/server/observe/phone-hash-command.ts',
          },
          // src/build/check-node-first.ts writes a file of each entry's own name, which a part of that name would be lost to.
          output: { entryFileNames: 'run-[name].js', chunkFileNames: 'part-[name].js' },
          checks: { bundlerTimings: false },
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Every core: the browser tests come after these.
    maxWorkers: '100%',
    // Machines differ; no test is about how long it takes.
    testTimeout: 30_000,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      // Loading the server's libraries anew for each file takes longer than all of its tests; they keep nothing in
      // modules, but get it from what each test creates.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['src/**/*.test.ts', 'e2e/{support,deploy}/*.test.ts'],
          exclude: isolated,
          isolate: false,
          benchmark: { include: ['src/**/*.bench.ts'] },
        },
      },
      // The page keeps something in modules, such as its language; who listens on a port changes the global Response.
      { extends: true, test: { name: 'isolated', include: isolated, benchmark: { include: [] } } },
    ],
  },
}))
