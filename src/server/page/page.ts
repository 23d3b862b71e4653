import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type { Session } from '#contract/session.ts'
import { answerEncoded, type Encoded } from '../http/encoding.ts'

/**
 * Answers with the page: compressed once, revalidated each time, under a strict content policy.
 * @param html the built index.html
 * @param session written into the page, so that its first outline is right
 */
export function createPage(html: string, { mode, signIn }: Pick<Session, 'mode' | 'signIn'>) {
  const page = html
    .replace('<html ', `<html data-mode="${mode}" data-sign-in="${signIn}" `)
    // Removes the outlines of other modes.
    .replace(/<template lang="[a-z]+" data-outline="([^"]*)">.*?<\/template>/gs, (outline, value) =>
      value === `${mode} ${signIn}` ? outline : '',
    )
  const bodies: Encoded = {
    br: new Uint8Array(
      brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
    ),
    gzip: new Uint8Array(gzipSync(page, { level: constants.Z_BEST_COMPRESSION })),
    identity: new TextEncoder().encode(page),
  }
  const policy = policyFor(page)
  const hash = sha256(page).slice(0, 22)

  return (context: Context): Response => {
    context.header('content-security-policy', policy)
    context.header('cache-control', 'no-cache')
    return answerEncoded(context, bodies, { type: 'text/html; charset=UTF-8', hash })
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function policyFor(page: string): string {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${sha256(script)}'`,
  )
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
