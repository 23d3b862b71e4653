import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Each built server checks Node's version before it loads: an old Node would fail with a stack trace. */
export function checkNodeFirst(): Plugin {
  return {
    name: 'contact-desk:check-node-first',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    async generateBundle(_options, bundle) {
      const check = await readFile(new URL('../check-node.cjs', import.meta.url), 'utf8')
      // `npm run serve` asks it before it names options that an old Node does not know.
      this.emitFile({ type: 'asset', fileName: 'check-node.cjs', source: check })
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue
        const source = `${check}import('./${chunk.fileName}')\n`
        this.emitFile({ type: 'asset', fileName: `${chunk.name}.js`, source })
      }
    },
  }
}
