import { type ProblemKind, problemTitle } from '../../problem-kind.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'

/** Why the full phone cannot be shown; the button beside it asks again. */
export function RevealProblem({ kind }: { kind: ProblemKind }) {
  const { texts } = useLanguage()
  const { notRevealed } = useDeferredTexts()
  return (
    <p role="alert" className="w-full text-small text-warning">
      {notRevealed(problemTitle(texts, kind))}
    </p>
  )
}
