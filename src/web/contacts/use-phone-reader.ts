import { useEffect, useState } from 'react'
import type { readPhone } from './phone.ts'

let reader: typeof readPhone | undefined

/**
 * `readPhone`, once its numbering plans are here; until then undefined, and the digits show as they are. They weigh
 * more than the rest of the page, so the first view does not wait for them.
 */
export function usePhoneReader(): typeof readPhone | undefined {
  const [loaded, setLoaded] = useState(() => reader)

  // Loads a module, which is outside of React. A failure is no loss: the number stays readable as digits.
  useEffect(() => {
    let isGone = false
    import('./phone.ts')
      .then((module) => {
        reader = module.readPhone
        if (!isGone) setLoaded(() => reader)
      })
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [])

  return loaded
}
