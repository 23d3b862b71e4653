import { ApiError } from '../../api.ts'
import { type ProblemKind, problemKind, problemTitle } from '../../problem-kind.ts'
import type { NextTry } from '../../query-client.ts'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { later } from './later-parts.ts'

type PartProblemProps = {
  error: unknown
  /** When the page tries again by itself. */
  retry: NextTry | undefined
  isRetrying: boolean
  onRetry: () => void
  /** The sentence around what went wrong. */
  sentence: (problem: string) => string
  /** What is said where BSG gives no access. */
  forbidden: string
}

/** What went wrong with one part of the page, and how to ask for it again. */
export function PartProblem({ error, retry, isRetrying, onRetry, sentence, forbidden }: PartProblemProps) {
  const { texts } = useLanguage()
  const { problems } = later.useDeferredTexts()
  const kind: ProblemKind = problemKind(error)
  const { icon, offers, hasId } = later.problemLooks[kind]
  const isForbidden = kind === 'upstream-forbidden'
  const canRetry = offers === 'retry' || offers === 'reload' || (offers === 'later' && !retry)
  const requestId = error instanceof ApiError ? error.requestId : undefined
  return (
    <later.KeepFocus className="grid justify-items-start gap-2 text-small">
      <p className={`flex items-start gap-2 ${isForbidden ? 'text-muted' : 'text-warning'}`}>
        <Icon node={icon} size={16} className="mt-px shrink-0" />
        <span key={kind}>{isForbidden ? forbidden : sentence(problemTitle(texts, kind))}</span>
      </p>
      {offers === 'sign-in' && <later.SignInLink />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {retry && <later.RetryCountdown key={retry.count} seconds={retry.seconds} />}
        {offers === 'reload' && <later.ReloadButton />}
        {canRetry && (
          <Button onClick={onRetry} aria-disabled={isRetrying}>
            <span key={String(isRetrying)}>{isRetrying ? problems.retrying : problems.retry}</span>
          </Button>
        )}
      </div>
      {hasId && !isForbidden && requestId !== undefined && <later.RequestId id={requestId} />}
    </later.KeepFocus>
  )
}
