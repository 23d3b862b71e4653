type ModuleInfo = {
  isEntry: boolean
  importers: readonly string[]
  importedIds: readonly string[]
  dynamicImporters: readonly string[]
}
type Context = { getModuleInfo: (id: string) => ModuleInfo | null }

/**
 * Chromium compiles a function when it is called first, on the main thread. The first view calls most of its own while
 * it draws; this comment, as a file's first line, has them all compiled in the background while the file arrives.
 */
export const compileAtOnce = '//# allFunctionsCalledOnLoad'

/** The bundler's own, which only packages of the first view need. */
const runtime = '\0rolldown/runtime.js'

/**
 * Puts all that the first view needs into one file. The bundler would take out what the parts that come later need
 * too, and the first view would wait for several files that compress worse than one. Parts that come later and share
 * something are one file too, so that each such file imports the first view and nothing else: what could not be loaded
 * can then be asked for under another address, and nothing is there twice (`src/web/import-part.ts`).
 */
export function createChunks() {
  const known = new Map<string, boolean>()
  const parts = new Map<string, string[]>()

  /** Whether a module is loaded with the entry, by imports that are not dynamic. */
  function isWithEntry(id: string, context: Context): boolean {
    const found = known.get(id)
    if (found !== undefined) return found
    // Modules import each other in circles.
    known.set(id, false)
    const info = context.getModuleInfo(id)
    const is = info !== null && (info.isEntry || info.importers.some((importer) => isWithEntry(importer, context)))
    known.set(id, is)
    return is
  }

  /** The modules that are joined with this one by imports which are not dynamic, without those of the first view. */
  function partOf(id: string, context: Context): string[] {
    const found = parts.get(id)
    if (found) return found
    const part = [id]
    // It grows while it is read.
    for (const member of part) {
      const { importers = [], importedIds = [] } = context.getModuleInfo(member) ?? {}
      for (const other of [...importers, ...importedIds]) {
        if (other !== runtime && !part.includes(other) && !isWithEntry(other, context)) part.push(other)
      }
      parts.set(member, part)
    }
    return part
  }

  return {
    debugName: 'first view and later parts',
    name: (id: string, context: Context) => {
      if (id === runtime || isWithEntry(id, context)) return 'first-view'
      const begun = partOf(id, context).filter((member) => context.getModuleInfo(member)?.dynamicImporters.length)
      return begun.length > 1 ? 'later' : null
    },
  }
}
