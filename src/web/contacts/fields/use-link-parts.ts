import { useEffect, useState } from 'react'
import { loadLater } from '../../load-later.ts'
import { afterPaint } from '../../ui/after-paint.ts'

type LinkParts = typeof import('./link-parts.ts').linkParts

let loaded: LinkParts | undefined

/**
 * What finds addresses in texts, once it is here: a text can be read before its addresses are links.
 * @param isNeeded whether there is anything to find
 */
export function useLinkParts(isNeeded: boolean): LinkParts | undefined {
  const [linkParts, setLinkParts] = useState(() => loaded)

  // Modules are outside of React. A failure is no loss: an address can be copied.
  useEffect(() => {
    if (!isNeeded || linkParts) return
    return afterPaint(async () => {
      const found = await loadLater().catch(() => undefined)
      loaded = found?.linkParts
      setLinkParts(() => loaded)
    })
  }, [isNeeded, linkParts])

  return linkParts
}
