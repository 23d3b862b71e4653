type ModuleInfo = { id: string; isEntry: boolean; importers: readonly string[] }
type Context = { getModuleInfo: (id: string) => ModuleInfo | null }

/** These files import every icon there is, for whoever imports one by its name. */
const iconList = /\/lucide\/dist\/esm\/[\w-]+\.mjs$/

const runtime = '\0rolldown/runtime.js'

/**
 * Puts the first view into one file, which compresses better than several, and what `src/web/later.ts` names into
 * another. Each later file imports only the first, so that a failed one can be loaded again from another address
 * (`src/web/import-part.ts`).
 */
export const chunks = {
  debugName: 'first view and what comes later',
  name: (id: string, context: Context) => {
    if (id === runtime || isReached(id, context, ({ isEntry }) => isEntry)) return 'first-view'
    return isReached(id, context, (info) => info.id.endsWith('/src/web/later.ts')) ? 'later' : null
  },
}

/** Whether static imports lead from a root to the module. */
function isReached(id: string, context: Context, isRoot: (info: ModuleInfo) => boolean): boolean {
  const ways = new Set([id])
  // It grows while it is read.
  for (const way of ways) {
    const info = context.getModuleInfo(way)
    if (info && isRoot(info)) return true
    const importers = info?.importers ?? []
    const direct = importers.filter((importer) => !iconList.test(importer))
    for (const importer of direct.length > 0 ? direct : importers) ways.add(importer)
  }
  return false
}
