/** JSON in JSON in a URL is three. */
const mostLayers = 4

const [backslash, percent, ampersand, hash, brace, zero, u, x, capitalX] = Buffer.from('\\%&#{0uxX')

const names: Record<string, string> = { amp: '&', bsol: '\\', gt: '>', lowbar: '_', lt: '<', percnt: '%', period: '.' }

type Escape = { code: number; width: number }

/**
 * Undoes the escapes of JSON, URLs and HTML, one layer after the other. It works on bytes and in place, because an
 * answer may be a mebibyte of escapes.
 * @returns the text after each layer, without doubled backslashes; nothing if there are no escapes
 */
export function* unescapedLayers(text: string): Generator<Buffer> {
  if (!/[\\%&]/.test(text)) return
  // Secrets are ASCII, so other characters may be cut to one byte.
  let bytes = Buffer.from(text, 'latin1')
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const { length } = bytes
    bytes = bytes.subarray(0, unescapeOnce(bytes))
    yield bytes
    if (bytes.length === length) return
  }
}

function unescapeOnce(bytes: Buffer): number {
  let to = 0
  for (let from = 0; from < bytes.length; ) {
    const byte = bytes[from] ?? 0
    const isSign = byte === backslash || byte === percent || byte === ampersand
    const found = isSign ? escapeAt(bytes, from) : undefined
    from += found?.width ?? 1
    if (byte === backslash && !found) continue
    bytes[to] = found?.code ?? byte
    to += 1
  }
  return to
}

function escapeAt(bytes: Buffer, at: number): Escape | undefined {
  if (bytes[at] === percent) return hexEscape(bytes, at, 1)
  if (bytes[at] === ampersand) return entity(bytes, at)
  if (bytes[at + 1] === x) return hexEscape(bytes, at, 2)
  if (bytes[at + 1] !== u) return undefined
  if (bytes[at + 2] === zero && bytes[at + 3] === zero) return hexEscape(bytes, at, 4)
  if (bytes[at + 2] !== brace) return undefined
  const [whole, digits] = /^\\u\{0*([\da-f]{2})\}/i.exec(bytes.toString('latin1', at, at + 16)) ?? []
  return digits === undefined || whole === undefined
    ? undefined
    : { code: Number.parseInt(digits, 16), width: whole.length }
}

function entity(bytes: Buffer, at: number): Escape | undefined {
  const text = bytes.toString('latin1', at, at + 16)
  if (bytes[at + 1] !== hash) {
    const [whole = '', name = ''] = /^&([a-z]+);/.exec(text) ?? []
    const code = names[name]?.charCodeAt(0)
    return code === undefined ? undefined : { code, width: whole.length }
  }
  const isHex = bytes[at + 2] === x || bytes[at + 2] === capitalX
  const [whole, digits = ''] = (isHex ? /^&#x0*([\da-f]{2});?/i : /^&#0*(\d{2,3});?/).exec(text) ?? []
  return whole === undefined ? undefined : { code: Number.parseInt(digits, isHex ? 16 : 10), width: whole.length }
}

function hexEscape(bytes: Buffer, at: number, before: number): Escape | undefined {
  const code = hexValue(bytes[at + before]) * 16 + hexValue(bytes[at + before + 1])
  return code >= 0 ? { code, width: before + 2 } : undefined
}

function hexValue(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NEGATIVE_INFINITY
}
