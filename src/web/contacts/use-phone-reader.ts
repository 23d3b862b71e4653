import { useEffect, useState } from 'react'
import type { readPhone } from './phone.ts'

export type PhoneReader = typeof readPhone

let reader: PhoneReader | undefined

/**
 * Loads `readPhone` with its numbering plans. They weigh more than the rest of the page, so the first view does not
 * wait for them.
 */
export async function loadPhoneReader(): Promise<PhoneReader> {
  reader ??= (await import('./phone.ts')).readPhone
  return reader
}

/** `readPhone`, once its numbering plans are here; until then undefined, and the digits show as they are. */
export function usePhoneReader(): PhoneReader | undefined {
  const [loaded, setLoaded] = useState(() => reader)

  // Loads a module, which is outside of React. A failure is no loss: the number stays readable as digits.
  useEffect(() => {
    let isGone = false
    loadPhoneReader()
      .then((read) => {
        if (!isGone) setLoaded(() => read)
      })
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [])

  return loaded
}
