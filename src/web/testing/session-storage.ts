import { beforeEach, vi } from 'vitest'

/** Gives each test of a file an empty `sessionStorage`. @returns what it holds */
export function stubSessionStorage(): Map<string, string> {
  const storage = new Map<string, string>()
  beforeEach(() => {
    storage.clear()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    })
  })
  return storage
}
