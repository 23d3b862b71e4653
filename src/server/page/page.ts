import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { drawingMarks, outlineName, sessionMarks } from '#contract/page-marks.ts'
import type { Session } from '#contract/session.ts'
import { pagePolicy } from '../http/content-policy.ts'
import { answerEncoded, type Encoded } from '../http/encoding.ts'
import { createRidingPage, type Riders } from './riding-page.ts'

const outlines = new RegExp(`<template lang="[a-z]+" ${drawingMarks.outline}="([^"]*)">.*?</template>`, 'gs')

/**
 * Answers with the page: compressed once, revalidated each time, under a strict content policy. Where an answer rides in
 * it, it is this browser's alone.
 * @param html the built index.html
 * @param session written into the page, so that its first outline is right
 */
export function createPage(html: string, { mode, signIn }: Pick<Session, 'mode' | 'signIn'>) {
  const page = html
    .replace('<html ', `<html ${sessionMarks.mode}="${mode}" ${sessionMarks.signIn}="${signIn}" `)
    // Removes the outlines of other modes.
    .replace(outlines, (outline, name) => (name === outlineName({ mode, signIn }) ? outline : ''))
  const bodies: Encoded = {
    br: new Uint8Array(
      brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
    ),
    gzip: new Uint8Array(gzipSync(page, { level: constants.Z_BEST_COMPRESSION })),
    identity: new TextEncoder().encode(page),
  }
  const policy = pagePolicy(page)
  const hash = sha256(page).slice(0, 22)
  const riding = createRidingPage(page)

  return (context: Context, riders?: Riders): Response => {
    if (riders) return riding(context, riders)
    context.header('content-security-policy', policy)
    context.header('cache-control', 'no-cache')
    return answerEncoded(context, bodies, { type: 'text/html; charset=UTF-8', hash })
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
