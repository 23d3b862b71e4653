import { writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Writes down how many characters of each file are whose, before they are minified: `npm run check:size` reads it. */
export function reportModules(): Plugin {
  return {
    name: 'contact-desk:report-modules',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const byFile = chunks.map(({ fileName, modules }) => {
        const lengths = Object.entries(modules).map(([id, { renderedLength }]) => [nameOf(id), renderedLength])
        return [fileName, Object.fromEntries(lengths)]
      })
      await writeFile(join(dirname(dir), 'modules.json'), JSON.stringify(Object.fromEntries(byFile), null, 2))
    },
  }
}

/** A package's file by the package, what is made at build by its name, another by its path in the project. */
function nameOf(id: string): string {
  if (id.startsWith('\0')) return id.slice(1)
  return id.includes('/node_modules/') ? (id.split('/node_modules/').at(-1) ?? id) : relative(root, id)
}
