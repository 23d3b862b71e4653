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

/** `readPhone`, once its numbering plans are here; undefined until then, null when they cannot be had. */
export function usePhoneReader(): PhoneReader | undefined | null {
  const [loaded, setLoaded] = useState<PhoneReader | undefined | null>(() => reader)

  // Loads a module, which is outside of React. A failure is no loss: the number stays readable as digits.
  useEffect(() => {
    let isGone = false
    const set = (read: PhoneReader | null) => {
      if (!isGone) setLoaded(() => read)
    }
    loadPhoneReader().then(set, () => set(null))
    return () => {
      isGone = true
    }
  }, [])

  return loaded
}
