import type { Plugin } from 'vite'

const developmentFile = /(\/react-router\/dist)\/development\/(?=[^?]+\.mjs$)/
const productionFile = /\/react-router\/dist\/production\/[^?]+\.mjs$/

/**
 * Leaves out of the browser build what we do not use of react-router: its forms, fetchers, scroll restoration and
 * prefetching. They are made by calls such as `React.forwardRef(…)`, which a bundler must take for effects, and stay
 * in whoever asks for a single route. Its package also names no production build in its exports, only this one.
 */
export function leanRouter(): Plugin {
  return {
    name: 'contact-desk:lean-router',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: {
      filter: { id: /^react-router$/ },
      async handler(source, importer, options) {
        const found = await this.resolve(source, importer, { ...options, skipSelf: true })
        return found && { ...found, id: found.id.replace(developmentFile, '$1/production/') }
      },
    },
    transform: {
      filter: { id: productionFile },
      handler: (code) => ({
        code: code
          .replace(/= (?=React\d*\.(?:createContext|forwardRef|memo)\()/g, '= /* @__PURE__ */ ')
          .replace(/^\w+\.displayName = "\w+";$/gm, ''),
        map: null,
      }),
    },
  }
}
