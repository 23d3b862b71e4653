import { useEffect, useState } from 'react'
import { useLanguage } from '../texts/language.ts'
import { notify } from './live-region.tsx'

export type CopyProps = {
  /** Names the text inside of a sentence, such as "phone number". */
  what: string
  text: string
}

/** @param write puts more than the text on the clipboard */
type Copying = CopyProps & { write?: () => Promise<void> }

export type Outcome = 'copied' | 'refused'

/** Milliseconds that the outcome is shown. */
const shownFor = 2000

/** Copies texts, says to everybody whether that worked, and for a moment keeps for which text it did or did not. */
export function useCopy() {
  const texts = useLanguage().texts.copy
  const [last, setLast] = useState<{ what: string; outcome: Outcome }>()

  // A timer is outside of React.
  useEffect(() => {
    if (last === undefined) return
    const timer = setTimeout(setLast, shownFor, undefined)
    return () => clearTimeout(timer)
  }, [last])

  async function copy({ what, text, write }: Copying) {
    try {
      // Browsers offer the clipboard only on https and on this machine.
      await (write ? write() : navigator.clipboard.writeText(text))
      setLast({ what, outcome: 'copied' })
      notify(texts.done(what))
    } catch {
      setLast({ what, outcome: 'refused' })
      notify(texts.refused(what))
    }
  }

  return { ...last, copy }
}
