type ModuleInfo = { isEntry: boolean; importers: readonly string[] }
type Context = { getModuleInfo: (id: string) => ModuleInfo | null }

/** As a file's first line, it makes Chromium compile all functions in the background while the file arrives. */
export const compileAtOnce = '//# allFunctionsCalledOnLoad'

const runtime = '\0rolldown/runtime.js'

/**
 * Puts the first view into one file, which compresses better than several, and what `src/web/later.ts` names into
 * another. Each later file imports only the first, so that a failed one can be loaded again from another address
 * (`src/web/import-part.ts`).
 */
export function createChunks() {
  const isInFirstView = createReach((id, info) => info.isEntry || id === runtime)
  const isLater = createReach((id) => id.endsWith('/src/web/later.ts'))
  return {
    debugName: 'first view and what comes later',
    name: (id: string, context: Context) =>
      isInFirstView(id, context) ? 'first-view' : isLater(id, context) ? 'later' : null,
  }
}

/** @returns whether static imports lead from the root to a module */
function createReach(isRoot: (id: string, info: ModuleInfo) => boolean) {
  const known = new Map<string, boolean>()
  return function isReached(id: string, context: Context): boolean {
    const found = known.get(id)
    if (found !== undefined) return found
    // Modules import each other in circles.
    known.set(id, false)
    const info = context.getModuleInfo(id)
    const is = info !== null && (isRoot(id, info) || info.importers.some((importer) => isReached(importer, context)))
    known.set(id, is)
    return is
  }
}
