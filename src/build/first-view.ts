type ModuleInfo = { isEntry: boolean; importers: readonly string[] }
type Context = { getModuleInfo: (id: string) => ModuleInfo | null }

/**
 * Puts all that the first view needs into the entry's own file. The bundler would take out what the parts that come
 * later need too, and the first view would wait for two files that compress worse than one.
 */
export function firstViewChunk() {
  const known = new Map<string, boolean>()

  function isInFirstView(id: string, context: Context): boolean {
    const found = known.get(id)
    if (found !== undefined) return found
    // Modules import each other in circles.
    known.set(id, false)
    const info = context.getModuleInfo(id)
    const isIn = info !== null && (info.isEntry || info.importers.some((importer) => isInFirstView(importer, context)))
    known.set(id, isIn)
    return isIn
  }

  return {
    debugName: 'first view',
    name: (id: string, context: Context) => (isInFirstView(id, context) ? 'first-view' : null),
  }
}
