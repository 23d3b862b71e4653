import type { Context } from 'hono'
import { type RiddenAnswer, ridesMark, ridesWith, writeBlock } from '#contract/ridden.ts'
import { pagePolicy } from '../http/content-policy.ts'
import { encodingFor } from '../http/encoding.ts'
import { createGzipParts, type GzipRest } from './gzip-parts.ts'

export type Ridden = { path: string; answer: RiddenAnswer }

/** What rides in a document. */
export type Riders = {
  session: Ridden
  /** Undefined where nobody has asked for them lately. */
  definitions: Ridden | undefined
  /** Undefined when it takes too long. */
  contact: Promise<Ridden | undefined>
}

const end = '</body>'
const blockOf = ({ path, answer }: Ridden) => writeBlock(path, answer)
const bytesOf = (text: string) => new TextEncoder().encode(text)

/**
 * Answers with the page, which shows itself at once, and appends the contact when it is there.
 * @param page as it is without an answer
 */
export function createRidingPage(page: string): (context: Context, riders: Riders) => Response {
  const policy = pagePolicy(page)
  const [start = '', rest = ''] = page.split(end)
  const variant = (value: string) => {
    const first = bytesOf(start.replace('<html ', `<html ${ridesMark}="${value}" `))
    return { identity: { first, rest: asItIs }, gzip: createGzipParts(first) }
  }
  const variants = { with: variant(ridesWith.definitions), without: variant(ridesWith.noDefinitions) }

  return (context, { session, definitions, contact }) => {
    const encoding = encodingFor(context, ['gzip'])
    const { first, rest: begin } = (definitions ? variants.with : variants.without)[encoding]
    const later = begin()
    let isWanted = true
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const append = (text: string) => controller.enqueue(later.part(bytesOf(text)))
        controller.enqueue(first)
        append(blockOf(session) + (definitions ? blockOf(definitions) : ''))
        const ridden = await contact
        if (!isWanted) return
        append((ridden ? blockOf(ridden) : '') + end + rest)
        controller.enqueue(later.end())
        controller.close()
      },
      cancel() {
        isWanted = false
      },
    })
    context.header('content-security-policy', policy)
    context.header('content-type', 'text/html; charset=UTF-8')
    context.header('cache-control', 'no-store')
    context.header('vary', 'accept-encoding')
    // A proxy in front must not wait for the end.
    context.header('x-accel-buffering', 'no')
    if (encoding === 'gzip') context.header('content-encoding', encoding)
    return context.body(body)
  }
}

const asItIs = (): GzipRest => ({ part: (bytes) => bytes, end: () => new Uint8Array() })
