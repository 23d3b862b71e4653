/**
 * Thrown to break a connection before or during an answer; `listen.ts` and `in-process.ts` turn it into what a client
 * sees.
 */
export class BrokenConnection extends Error {
  override name = 'BrokenConnection'
  readonly code = 'ECONNRESET'
  /** The headers and the first half of the body, if the answer had begun. */
  readonly begun: { headers: Record<string, string>; half: Uint8Array<ArrayBuffer> } | undefined

  constructor(begun?: BrokenConnection['begun']) {
    super(begun ? 'other side closed' : 'read ECONNRESET')
    this.begun = begun
  }
}
