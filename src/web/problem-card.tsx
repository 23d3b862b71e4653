import type { ReactNode } from 'react'
import { ApiError } from './api.ts'
import type { ProblemKind } from './problem-kind.ts'
import { problemLooks } from './problem-looks.ts'
import type { NextTry } from './query-client.ts'
import { RequestId } from './request-id.tsx'
import { RetryCountdown } from './retry-countdown.tsx'
import { useDeferredTexts } from './texts/deferred-texts.ts'
import { Button } from './ui/button.tsx'
import { cardClasses } from './ui/card.tsx'
import { KeepFocus } from './ui/keep-focus.tsx'
import { ReloadButton } from './ui/reload-button.tsx'
import { Verbatim } from './ui/verbatim.tsx'

type ProblemCardProps = {
  kind: ProblemKind
  error: Error | null
  retry: NextTry | undefined
  isRetrying: boolean
  onRetry: () => void
  /** What else can be done. */
  action?: ReactNode
  /** Whom it is about. */
  children?: ReactNode
}

/** How what stands below the heading of a page with a problem looks. */
export const problemCardClasses = `mt-4 grid max-w-2xl justify-items-start gap-4 text-pretty ${cardClasses}`

/** What to do about a problem and when the page tries again by itself, below the heading that says what is wrong. */
export function ProblemCard({ kind, error, retry, isRetrying, onRetry, action, children }: ProblemCardProps) {
  const { hints, problems } = useDeferredTexts()
  const { requestId, message } = error instanceof ApiError ? error : {}
  const { offers, hasId } = problemLooks[kind]
  const canRetry = offers === 'retry' || offers === 'reload' || (offers === 'later' && !retry)
  return (
    <KeepFocus className={problemCardClasses}>
      <p role="alert">{hints[kind]}</p>
      {action}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 empty:hidden">
        {retry && <RetryCountdown key={retry.count} seconds={retry.seconds} />}
        {offers === 'reload' && <ReloadButton />}
        {canRetry && (
          <Button onClick={onRetry} aria-disabled={isRetrying}>
            {isRetrying ? problems.retrying : problems.retry}
          </Button>
        )}
      </div>
      {(kind === 'unreadable' || kind === 'intermediary') && message && (
        <p className="font-mono text-muted text-small" lang="en">
          <Verbatim text={message} />
        </p>
      )}
      {children}
      {hasId && requestId !== undefined && <RequestId id={requestId} />}
    </KeepFocus>
  )
}
