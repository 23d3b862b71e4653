import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { createPart, usePart } from '../../ui/use-part.ts'
import type { SaidVerdict, VerdictFacts } from './say-verdict.ts'

const sayVerdict = createPart(async () => (await loadLater()).sayVerdict)

/** The verdict in words, once its inputs are here and what says it, which the first view does not wait for. */
export function useVerdict(facts: VerdictFacts): SaidVerdict | undefined {
  const language = useLanguage()
  return usePart(sayVerdict).part?.(facts, language)
}
