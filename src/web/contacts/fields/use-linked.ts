import { useEffect, useState } from 'react'
import { loadLater } from '../../load-later.ts'
import { afterPaint } from '../../ui/after-paint.ts'

type Linked = typeof import('./linked.tsx').linked

let loaded: Linked | undefined

/**
 * What finds addresses in texts, once it is here: a text can be read before its addresses are links.
 * @param isNeeded whether there is anything to find
 */
export function useLinked(isNeeded: boolean): Linked | undefined {
  const [linked, setLinked] = useState(() => loaded)

  // Modules are outside of React. A failure is no loss: an address can be copied.
  useEffect(() => {
    if (!isNeeded || linked) return
    return afterPaint(async () => {
      const found = await loadLater().catch(() => undefined)
      loaded = found?.linked
      setLinked(() => loaded)
    })
  }, [isNeeded, linked])

  return linked
}
