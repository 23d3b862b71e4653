import { useEffect, useState } from 'react'
import { loadPhoneReader, type PhoneReader } from '../contacts/phone-reader.ts'
import { afterPaint } from '../ui/after-paint.ts'

type Finding = typeof import('./finding.ts')

let loading: Promise<Finding> | undefined

/** What the first view does not wait for. After a failure it can be asked for again. */
function loadFinding(): Promise<Finding> {
  loading ??= import('./finding.ts').catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

/** What recognises numbers in a text, and the numbering plans by which it tells phones from others; each once it is here. */
export function useFinding() {
  const [finding, setFinding] = useState<Finding>()
  const [readPhone, setReadPhone] = useState<PhoneReader>()

  async function load(): Promise<Finding> {
    const loaded = await loadFinding()
    setFinding(loaded)
    return loaded
  }

  async function loadReader(): Promise<PhoneReader | undefined> {
    const read = await loadPhoneReader().catch(() => undefined)
    setReadPhone(() => read)
    return read
  }

  // Modules are outside of React. Who types before they are here, or without them, waits when they press Enter.
  useEffect(() => afterPaint(() => loadFinding().then(setFinding, () => {})), [])

  return { finding, readPhone, load, loadReader }
}
