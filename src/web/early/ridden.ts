import { apiPaths } from '#contract/paths.ts'
import { blockId, type RiddenAnswer, readData, ridesMark, ridesWith } from '#contract/ridden.ts'

/** Whether the document says that it brings an answer of this path, which the app has not taken yet. */
function rides(path: string): boolean {
  const value = document.documentElement.getAttribute(ridesMark)
  if (value === null || taken.has(path)) return false
  return path !== apiPaths.fieldDefinitions || value === ridesWith.definitions
}

const taken = new Set<string>()

/** The block of an answer, once it is whole: something follows it, or the document has ended. */
function wholeBlock(path: string): Element | undefined {
  const block = document.getElementById(blockId(path))
  return block && (block.nextSibling || document.readyState !== 'loading') ? block : undefined
}

/** Whether an answer of this path is here, for which nobody has to wait, and is no refusal. */
export function isHere(path: string): boolean {
  return rides(path) && answerIn(wholeBlock(path))?.status === 200
}

function answerIn(block: Element | undefined): RiddenAnswer | undefined {
  return readData<RiddenAnswer>(block?.textContent ?? '')
}

/**
 * Takes the answer that rides in the document, once for each path; waits for it while the document is open. Undefined
 * when there is none, or the document ended without it. Nothing that the agent looked up stays in the document.
 */
export async function takeRidden(path: string): Promise<Response | undefined> {
  if (!rides(path)) return undefined
  taken.add(path)
  if (!wholeBlock(path) && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
  }
  const block = wholeBlock(path)
  block?.remove()
  const answer = answerIn(block)
  if (!answer) return undefined
  const { status, type, requestId, text } = answer
  return new Response(text, { status, headers: { 'content-type': type, 'x-request-id': requestId } })
}
