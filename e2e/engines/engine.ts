/** A browser that a test opens pages in, one at a time, whatever speaks to it. */
export type Engine = {
  open: (url: string) => Promise<void>
  /** Runs the body of a function in the page. @returns what it returns, which must be JSON */
  run: <T>(body: string) => Promise<T>
  /** Presses keys one after the other, such as `a`, `Enter` or `Control+k`, as a person does. */
  press: (...keys: string[]) => Promise<void>
  /** Prints the page as a PDF; only where the engine can. */
  print?: () => Promise<Uint8Array>
  close: () => Promise<void>
}

/** The keys that are held down together, such as those of `Control+k`; a plus alone is a key. */
export const keysOf = (key: string): string[] => (key.length === 1 ? [key] : key.split('+'))
