type ModuleInfo = {
  isEntry: boolean
  importers: readonly string[]
  importedIds: readonly string[]
  dynamicImporters: readonly string[]
}
type Context = { getModuleInfo: (id: string) => ModuleInfo | null }

/** As a file's first line, it makes Chromium compile all functions in the background while the file arrives. */
export const compileAtOnce = '//# allFunctionsCalledOnLoad'

const runtime = '\0rolldown/runtime.js'

/**
 * Puts the first view into one file, which compresses better than several. Each later file imports only that one, so
 * that a failed file can be loaded again from another address (`src/web/import-part.ts`).
 */
export function createChunks() {
  const known = new Map<string, boolean>()
  const parts = new Map<string, string[]>()

  /** Whether static imports lead from the entry to this module. */
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

  /** Modules that static imports join with this one, without those of the first view. */
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
