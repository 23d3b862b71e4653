type ModuleInfo = { isEntry: boolean; importers: readonly string[] }
type Context = { getModuleInfo: (id: string) => ModuleInfo | null }

/** The app, which the entry loads when it is time. */
const isApp = (id: string) => id.endsWith('/src/web/app.tsx')

/** The bundler's own, which only the app's packages need. */
const runtime = '\0rolldown/runtime.js'

/**
 * Puts all that the first view needs into one file. The bundler would take out what the parts that come later need
 * too, and the first view would wait for several files that compress worse than one.
 */
export function firstViewChunk() {
  /** Whether a module is loaded with another one, by imports that are not dynamic. */
  function createIsWith(isRoot: (id: string, info: ModuleInfo) => boolean) {
    const known = new Map<string, boolean>()
    return function isWith(id: string, context: Context): boolean {
      const found = known.get(id)
      if (found !== undefined) return found
      // Modules import each other in circles.
      known.set(id, false)
      const info = context.getModuleInfo(id)
      const is = info !== null && (isRoot(id, info) || info.importers.some((importer) => isWith(importer, context)))
      known.set(id, is)
      return is
    }
  }

  const isWithApp = createIsWith(isApp)
  const isWithEntry = createIsWith((_, { isEntry }) => isEntry)

  return {
    debugName: 'first view',
    // Else what the entry needs itself would go with it.
    includeDependenciesRecursively: false,
    name: (id: string, context: Context) =>
      id === runtime || (isWithApp(id, context) && !isWithEntry(id, context)) ? 'first-view' : null,
  }
}
