declare module 'cloudflare:workers' {
  /** Lets work of the current request go on after its answer, for 30 seconds at most. */
  export function waitUntil(work: Promise<unknown>): void
}

declare module 'virtual:built-page' {
  /** The text of `index.html`. */
  export const html: string
  /** By URL path. */
  export const files: Record<string, { type: string; hash: string; compressed: ('br' | 'gzip')[] }>
}
