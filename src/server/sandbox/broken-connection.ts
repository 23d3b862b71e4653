/**
 * What the sandbox throws where the real server breaks the connection: before it has answered anything, or in the middle
 * of an answer. Whoever carries the sandbox (`listen.ts`, `in-process.ts`) makes of it what a client then sees.
 */
export class BrokenConnection extends Error {
  override name = 'BrokenConnection'
  readonly code = 'ECONNRESET'
  /** The headers and the first half of a body, when an answer had begun. */
  readonly begun: { headers: Record<string, string>; half: Uint8Array<ArrayBuffer> } | undefined

  constructor(begun?: BrokenConnection['begun']) {
    super(begun ? 'other side closed' : 'read ECONNRESET')
    this.begun = begun
  }
}
