import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { pagePolicy } from '../http/content-policy.ts'
import { answerEncoded, type Body, type Encoded } from '../http/encoding.ts'
import { languageOf } from '../http/language.ts'
import { type PageTexts, paintingEnd } from './page-texts.ts'
import { createRidingPage, type Paint, pageType, type Riders } from './riding-page.ts'

type Kind = 'contact' | 'other'

const varyBy = ['accept-language', 'cookie']

/**
 * Answers with the page in the agent's language: compressed once, when it is first asked for, revalidated each time, under a strict content policy.
 * Where an answer rides in it, it is this browser's alone.
 */
export function createPage(texts: PageTexts, paint: Paint) {
  const policy = pagePolicy(texts.of('en').other)
  const pages = texts.each(({ start, rest, other }) => ({
    contact: encode(start + paintingEnd + rest),
    other: encode(other),
  }))
  const riding = createRidingPage(texts, paint)

  return (context: Context, kind: Kind, riders?: Riders): Response | Promise<Response> => {
    const language = languageOf(context)
    context.header('content-security-policy', policy)
    if (riders) return riding(context, language, riders)
    const { bodies, hash } = pages[language][kind]
    context.header('cache-control', 'no-cache')
    return answerEncoded(context, bodies, { type: pageType, hash, varyBy })
  }
}

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

function encode(page: string): { bodies: Encoded<Body>; hash: string } {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  return {
    hash: createHash('sha256').update(page).digest('base64url').slice(0, 22),
    bodies: {
      br: once(() => asBrotli(page, { params })),
      gzip: once(() => asGzip(page, { level: constants.Z_BEST_COMPRESSION })),
      identity: new TextEncoder().encode(page),
    },
  }
}

/** A server that has just started has better things to do. */
function once(make: () => Promise<Buffer>): () => Promise<Uint8Array<ArrayBuffer>> {
  let made: Promise<Uint8Array<ArrayBuffer>> | undefined
  return () => (made ??= make().then((bytes) => new Uint8Array(bytes)))
}
