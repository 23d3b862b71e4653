// Takes one thing out of what the product sends, so that a measurement shows what that thing is worth.
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'

const codings = {
  br: [brotliDecompressSync, brotliCompressSync],
  gzip: [gunzipSync, gzipSync],
}
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>\s*/g
const preloadLink = /<link\b[^>]*\brel="?(?:module)?preload\b[^>]*>\s*/g

const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** How the HTML and its headers look without each thing; `precompression` is no matter of the HTML. */
const edits = {
  'early-fetch'(html, headers) {
    const scripts = [...html.matchAll(inlineScript)].filter(([, script]) => script.includes('fetch('))
    for (const [element, script] of scripts) {
      html = html.replace(element, '')
      const policy = headers['content-security-policy']
      if (policy) headers['content-security-policy'] = policy.replace(` ${hashOf(script)}`, '')
    }
    return html
  },
  preload(html, headers) {
    delete headers.link
    return html.replace(preloadLink, '')
  },
  isolation(html, headers) {
    delete headers['cross-origin-opener-policy']
    return html
  },
  precompression: (html) => html,
}

export const removable = Object.keys(edits)

/** Whether the page has the thing at all: what was not there cannot show by being gone. */
export async function isThere(name, url) {
  if (name === 'precompression') return true
  const response = await fetch(url)
  const [html, headers] = [await response.text(), Object.fromEntries(response.headers)]
  const count = Object.keys(headers).length
  return edits[name](html, headers) !== html || Object.keys(headers).length < count
}

/** @returns changes to a request's headers, and to an answer that is HTML, which take out what is named. */
export function createRemoval(names) {
  return {
    request(headers) {
      if (names.includes('precompression')) headers['accept-encoding'] = 'identity'
    },
    /** @param headers changed in place @returns the body to send */
    page(headers, body) {
      const [decode, encode] = codings[headers['content-encoding']] ?? [(bytes) => bytes, (bytes) => bytes]
      const html = names.reduce((text, name) => edits[name](text, headers), decode(body).toString())
      const bytes = encode(html)
      delete headers['content-length']
      return Buffer.from(bytes)
    },
  }
}
