import { loadLater } from '../../load-later.ts'
import { createPart, usePart } from '../../ui/use-part.ts'

const linked = createPart(async () => (await loadLater()).linked)

/**
 * What finds addresses in texts, once it is here: a text can be read before its addresses are links.
 * @param isNeeded whether there is anything to find
 */
export function useLinked(isNeeded: boolean) {
  return usePart(linked, isNeeded).part
}
