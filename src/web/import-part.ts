/** How long (ms) a file may take before it counts as lost. */
const fileTimeout = 15_000

type Import = (address: string) => Promise<unknown>

/**
 * Loads each later part of the app once. A file that failed is loaded again under another address, since Firefox
 * remembers a failure.
 * @param onLost called when both tries have failed
 */
export function createPartImport(
  importModule: Import,
  wait = fileTimeout,
  onLost: (address: string) => void = () => {},
): Import {
  const parts = new Map<string, Promise<unknown>>()
  const tries = new Map<string, number>()

  function ask(address: string): Promise<unknown> {
    const count = (tries.get(address) ?? 0) + 1
    tries.set(address, count)
    return inTime(importModule(count > 1 ? `${address}?try=${count}` : address), wait)
  }

  return (address) => {
    const known = parts.get(address)
    if (known) return known
    const part = ask(address).catch(() => ask(address))
    parts.set(address, part)
    part.catch(() => {
      parts.delete(address)
      onLost(address)
    })
    return part
  }
}

function inTime(result: Promise<unknown>, wait: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No file after ${wait} ms`)), wait)
    result.then(resolve, reject)
  })
}

declare global {
  interface Window {
    /** What `import(…)` becomes in the build: see src/build/import-again.ts. */
    importPart?: Import
  }
}

// The addresses are relative to this file's, which lies in one folder with all the others.
if (typeof window !== 'undefined') {
  window.importPart = createPartImport(
    (address) => import(/* @vite-ignore */ address),
    fileTimeout,
    (address) => window.boot?.lost(`/assets/${address}`),
  )
}
