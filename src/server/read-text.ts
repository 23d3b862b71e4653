/** Why a body is not a text of ours; `message` is the reason. */
export class BodyError extends Error {
  override name = 'BodyError'
}

/**
 * Reads a body as strict UTF-8, a byte order mark included, counting bytes as they come (after decompression), and cancels it beyond the limit.
 * @param limit bytes
 * @throws {BodyError} `too large`, `cut off` or `not UTF-8`
 */
export async function readText(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new BodyError('cut off')
    })
    if (done) break
    size += value.byteLength
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw new BodyError('too large')
    }
    chunks.push(value)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new BodyError('not UTF-8')
  }
}
