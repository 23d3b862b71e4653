import { constants, crc32, deflateRawSync } from 'node:zlib'

type Bytes = Uint8Array<ArrayBuffer>

const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)

/** How far back gzip looks for repetitions. */
const window = 32 * 1024

/**
 * Compresses a document that comes in parts, of which the first is always the same: it is compressed once, as small as
 * it gets. Whatever follows may repeat it. Nothing is kept between the parts but numbers, however long one is away.
 */
export function createGzipParts(first: Bytes): { first: Bytes; rest: () => GzipRest } {
  const compressed = Buffer.concat([header, flushed(first, { level: constants.Z_BEST_COMPRESSION })])
  const crc = crc32(first)

  return {
    first: new Uint8Array(compressed),
    rest() {
      let sum = crc
      let length = first.length
      let before: Uint8Array = first

      return {
        part(bytes) {
          // Node 20 says that the checksum of anything with nothing after it is 0.
          if (bytes.length === 0) return new Uint8Array()
          const part = flushed(bytes, { dictionary: before.subarray(-window) })
          sum = crc32(bytes, sum)
          length += bytes.length
          before = Buffer.concat([before.subarray(-window), bytes])
          return new Uint8Array(part)
        },
        end() {
          const trailer = Buffer.alloc(8)
          trailer.writeUInt32LE(sum, 0)
          trailer.writeUInt32LE(length % 2 ** 32, 4)
          return new Uint8Array(Buffer.concat([deflateRawSync(new Uint8Array()), trailer]))
        },
      }
    },
  }
}

export type GzipRest = {
  /** A part that browsers can read as soon as it is there. */
  part: (bytes: Bytes) => Bytes
  end: () => Bytes
}

/** Ends at a whole byte, but not the stream. */
function flushed(bytes: Bytes, options: { level?: number; dictionary?: Uint8Array }): Uint8Array {
  return deflateRawSync(bytes, { ...options, finishFlush: constants.Z_SYNC_FLUSH })
}
