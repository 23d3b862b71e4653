import type { Context } from 'hono'
import type { LanguageCode } from '#contract/languages.ts'
import { type RiddenAnswer, ridesMark, ridesWith, writeBlock } from '#contract/ridden.ts'
import { encodingFor } from '../http/encoding.ts'
import { createGzipParts, type GzipRest } from './gzip-parts.ts'
import { type PageText, type PageTexts, paintingEnd } from './page-texts.ts'

export type Ridden = { path: string; answer: RiddenAnswer }

/** What rides in a document. */
export type Riders = {
  /** The contact's. */
  id: number
  session: Ridden
  /** Undefined where nobody has asked for them lately. */
  definitions: Ridden | undefined
  /** Undefined when it takes too long. */
  contact: Promise<Ridden | undefined>
}

export const pageType = 'text/html; charset=UTF-8'

const blockOf = ({ path, answer }: Ridden) => writeBlock(path, answer)
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Gives a contact's page with what the agent waits for; undefined where only the app can say it. */
export type Paint = (text: PageText, id: number, answer: RiddenAnswer) => string | undefined

/** Answers with the page of a contact, which shows itself at once, and appends the contact when it is there. */
export function createRidingPage(texts: PageTexts, paint: Paint) {
  const pages = texts.each((text) => {
    const { start } = text
    const variant = (value: string) => {
      const first = bytesOf(start.replace('<html ', `<html ${ridesMark}="${value}" `))
      return { identity: { first, rest: asItIs }, gzip: createGzipParts(first) }
    }
    return { text, with: variant(ridesWith.definitions), without: variant(ridesWith.noDefinitions) }
  })

  return (context: Context, language: LanguageCode, { id, session, definitions, contact }: Riders): Response => {
    const encoding = encodingFor(context, ['gzip'])
    const { text, ...variants } = pages[language]
    const { first, rest: begin } = (definitions ? variants.with : variants.without)[encoding]
    const later = begin()
    let isWanted = true
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const append = (html: string) => controller.enqueue(later.part(bytesOf(html)))
        controller.enqueue(first)
        append(blockOf(session) + (definitions ? blockOf(definitions) : ''))
        const ridden = await contact
        if (!isWanted) return
        const painted = ridden && paint(text, id, ridden.answer)
        // The answer stands behind the painting, which the app takes away with all that is in it.
        append((painted ? `<div>${painted}</div>` : '') + paintingEnd + (ridden ? blockOf(ridden) : '') + text.rest)
        controller.enqueue(later.end())
        controller.close()
      },
      cancel() {
        isWanted = false
      },
    })
    context.header('content-type', pageType)
    context.header('cache-control', 'no-store')
    context.header('vary', 'accept-encoding')
    // A proxy in front must not wait for the end.
    context.header('x-accel-buffering', 'no')
    if (encoding === 'gzip') context.header('content-encoding', encoding)
    return context.body(body)
  }
}

const asItIs = (): GzipRest => ({ part: (bytes) => bytes, end: () => new Uint8Array() })
