/** `message` is the reason. */
export class BodyError extends Error {
  override name = 'BodyError'
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads strict UTF-8. @param limit bytes after decompression @throws {BodyError} `too large`, `cut off`, `not UTF-8`
 */
export async function readText(body: AsyncIterable<Uint8Array> | null, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength
      if (size > limit) throw new BodyError('too large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError('cut off')
  }
  try {
    return decoder.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
  } catch {
    throw new BodyError('not UTF-8')
  }
}
