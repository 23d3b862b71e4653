import { apiPaths } from '#contract/paths.ts'
import { blockId, readBlock, ridesMark, ridesWith } from '#contract/ridden.ts'

/** Whether the document says that it brings an answer of this path. */
export function rides(path: string): boolean {
  const value = document.documentElement.getAttribute(ridesMark)
  return value !== null && (path !== apiPaths.fieldDefinitions || value === ridesWith.definitions)
}

/**
 * Takes the answer that rides in the document, once the document has ended: the contact comes last. Undefined when it
 * ended without the answer, or was cut off. Nothing that the agent looked up stays in the document.
 */
export async function ridden(path: string): Promise<Response | undefined> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
  }
  const block = document.getElementById(blockId(path))
  block?.remove()
  const answer = readBlock(block?.textContent ?? '')
  if (!answer) return undefined
  const { status, type, requestId, text } = answer
  return new Response(text, { status, headers: { 'content-type': type, 'x-request-id': requestId } })
}
