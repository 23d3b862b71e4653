type ModuleInfo = { isEntry: boolean; importers: readonly string[] }
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
 * too, and the first view would wait for several files that compress worse than one.
 */
export function firstViewChunk() {
  const known = new Map<string, boolean>()

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

  return {
    debugName: 'first view',
    name: (id: string, context: Context) => (id === runtime || isWithEntry(id, context) ? 'first-view' : null),
  }
}
