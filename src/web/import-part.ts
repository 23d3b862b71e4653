/** How long (ms) a file may take before it counts as lost. */
const fileTimeout = 15_000

type Import = (address: string) => Promise<unknown>

/**
 * Loads each later part of the app once. A file that failed is loaded again under another address, since Firefox
 * remembers a failure.
 */
export function createPartImport(importModule: Import, wait = fileTimeout): Import {
  const parts = new Map<string, Promise<unknown>>()
  const failures = new Map<string, number>()

  async function ask(address: string): Promise<unknown> {
    const failed = failures.get(address) ?? 0
    try {
      return await inTime(importModule(failed === 0 ? address : `${address}?try=${failed + 1}`), wait)
    } catch (error) {
      failures.set(address, failed + 1)
      throw error
    }
  }

  return (address) => {
    const known = parts.get(address)
    if (known) return known
    const part = ask(address).catch(() => ask(address))
    parts.set(address, part)
    part.catch(() => parts.delete(address))
    return part
  }
}

function inTime<T>(result: Promise<T>, wait: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No file after ${wait} ms`)), wait)
  })
  return Promise.race([result, end]).finally(() => clearTimeout(timer))
}

declare global {
  interface Window {
    /** What `import(…)` becomes in the build: see src/build/import-again.ts. */
    importPart?: Import
  }
}

// The addresses are relative to this file's, which lies in one folder with all the others.
if (typeof window !== 'undefined') window.importPart = createPartImport((address) => import(/* @vite-ignore */ address))
