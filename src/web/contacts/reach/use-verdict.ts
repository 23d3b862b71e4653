import { useEffect, useState } from 'react'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { afterPaint } from '../../ui/after-paint.ts'
import type { SaidVerdict, VerdictFacts } from './say-verdict.ts'

type SayVerdict = typeof import('./say-verdict.ts').sayVerdict

/** Milliseconds before what says a verdict is asked for again. */
const pause = 10_000

let loaded: SayVerdict | undefined

/** The verdict in words, once its inputs are here and what says it, which the first view does not wait for. */
export function useVerdict(facts: VerdictFacts): SaidVerdict | undefined {
  const language = useLanguage()
  const [say, setSay] = useState(() => loaded)

  // Modules are outside of React.
  useEffect(() => {
    if (loaded) return
    let timer: ReturnType<typeof setTimeout>
    let isGone = false
    async function load() {
      loaded = (await loadLater().catch(() => undefined))?.sayVerdict
      if (isGone) return
      if (loaded) setSay(() => loaded)
      else timer = setTimeout(load, pause)
    }
    const callOff = afterPaint(load)
    return () => {
      isGone = true
      callOff()
      clearTimeout(timer)
    }
  }, [])

  return say?.(facts, language)
}
