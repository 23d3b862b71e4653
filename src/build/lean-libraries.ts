import type { Plugin } from 'vite'

const routerDevelopmentFile = /(\/react-router\/dist)\/development\/(?=[^?]+\.mjs$)/
const routerFile = /\/react-router\/dist\/production\/[^?]+\.mjs$/

/**
 * Leaves out of the browser build what we do not use of two libraries, and the bundler cannot know. The first view would
 * wait for it.
 */
export function leanLibraries(): Plugin[] {
  const common = {
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
  } as const
  return [
    {
      ...common,
      name: 'contact-desk:lean-router',
      // The package names no production build in its exports, only this one.
      resolveId: {
        filter: { id: /^react-router$/ },
        async handler(source, importer, options) {
          const found = await this.resolve(source, importer, { ...options, skipSelf: true })
          return found && { ...found, id: found.id.replace(routerDevelopmentFile, '$1/production/') }
        },
      },
      // Forms, fetchers and scroll restoration are made by calls, which a bundler must take for effects.
      transform: {
        filter: { id: routerFile },
        handler: (code) => ({
          code: code
            .replace(/= (?=React\d*\.(?:createContext|forwardRef|memo)\()/g, '= /* @__PURE__ */ ')
            .replace(/^\w+\.displayName = "\w+";$/gm, ''),
          map: null,
        }),
      },
    },
    {
      ...common,
      name: 'contact-desk:lean-query',
      // A query client has a mutation cache, used or not, and every query could be an infinite one.
      load: {
        filter: { id: /\/query-core\/build\/modern\/(?:mutationCache|infiniteQueryBehavior)\.js$/ },
        handler: (id) => (id.endsWith('mutationCache.js') ? noMutations : noInfiniteQueries),
      },
    },
  ]
}

/** What a query client asks of it where nothing is ever changed. */
const noMutations = `export class MutationCache {
  clear() {}
  findAll() { return [] }
  resumePausedMutations() { return Promise.resolve() }
}`

const noInfiniteQueries = `function notHere() { throw new Error('Infinite queries are left out: see src/build/lean-libraries.ts') }
export { notHere as infiniteQueryBehavior, notHere as hasNextPage, notHere as hasPreviousPage }`
