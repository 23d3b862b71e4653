import { apiPaths } from '#contract/paths.ts'
import { blockId, readBlock, ridesMark, ridesWith } from '#contract/ridden.ts'

/** Whether the document says that it brings an answer of this path. */
export function rides(path: string): boolean {
  const value = document.documentElement.getAttribute(ridesMark)
  return value !== null && (path !== apiPaths.fieldDefinitions || value === ridesWith.definitions)
}

/**
 * Takes the answer that rides in the document, which may still be on its way. Undefined when the document ended without
 * it, or was cut off.
 */
export function ridden(path: string): Promise<Response | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const block = document.getElementById(blockId(path))
      const hasEnded = document.readyState !== 'loading'
      // A block that nothing follows may still grow.
      if (!hasEnded && !block?.nextSibling) return
      observer.disconnect()
      document.removeEventListener('readystatechange', look)
      resolve(block ? take(block) : undefined)
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true })
    document.addEventListener('readystatechange', look)
    look()
  })
}

/** Nothing that the agent looked up stays in the document. */
function take(block: Element): Response | undefined {
  block.remove()
  const answer = readBlock(block.textContent ?? '')
  if (!answer) return undefined
  const { status, type, requestId, text } = answer
  return new Response(text, { status, headers: { 'content-type': type, 'x-request-id': requestId } })
}
