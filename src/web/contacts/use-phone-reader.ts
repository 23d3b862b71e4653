import { useEffect, useState } from 'react'
import { loadPhoneReader, type PhoneReader } from '../phone/phone-reader.ts'
import { afterPaint } from '../ui/after-paint.ts'

/** Those that were loaded, by the first digit of what they read. */
const readers = new Map<string, PhoneReader>()

async function load(firstDigit: string): Promise<PhoneReader> {
  const reader = readers.get(firstDigit) ?? (await loadPhoneReader([firstDigit]))
  readers.set(firstDigit, reader)
  return reader
}

/**
 * Reads this phone, once the numbering plans of its part of the world are here; undefined until then, null when they
 * cannot be had.
 */
export function usePhoneReader(phone: string | null): PhoneReader | undefined | null {
  const firstDigit = phone?.slice(0, 1) ?? ''
  const [loaded, setLoaded] = useState<PhoneReader | undefined | null>(() => readers.get(firstDigit))

  // Loads modules, which are outside of React. A failure is no loss: the number stays readable as digits.
  useEffect(() => {
    if (firstDigit === '') return
    let isGone = false
    const set = (reader: PhoneReader | null) => {
      if (!isGone) setLoaded(() => reader)
    }
    const callOff = afterPaint(() => load(firstDigit).then(set, () => set(null)))
    return () => {
      isGone = true
      callOff()
    }
  }, [firstDigit])

  return loaded
}
