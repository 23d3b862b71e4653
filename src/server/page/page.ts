import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { pagePolicy } from '../http/content-policy.ts'
import { answerEncoded, type Encoded } from '../http/encoding.ts'
import { languageOf } from '../http/language.ts'
import { type PageTexts, paintingEnd } from './page-texts.ts'
import { createRidingPage, type Paint, pageType, type Riders } from './riding-page.ts'

type Kind = 'contact' | 'other'

const varyBy = ['accept-language', 'cookie']

/**
 * Answers with the page in the agent's language: compressed once, revalidated each time, under a strict content policy.
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

function encode(page: string): { bodies: Encoded; hash: string } {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  return {
    hash: createHash('sha256').update(page).digest('base64url').slice(0, 22),
    bodies: {
      br: new Uint8Array(brotliCompressSync(page, { params })),
      gzip: new Uint8Array(gzipSync(page, { level: constants.Z_BEST_COMPRESSION })),
      identity: new TextEncoder().encode(page),
    },
  }
}
