import { useLayoutEffect, useRef } from 'react'
import { ApiError } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { type ProblemKind, problemTexts } from './problem-texts.ts'

type ContactProblemProps = {
  id: number
  kind: ProblemKind
  error: Error | null
  /** When the page tries again by itself: seconds from now, and the how manieth time that is. */
  retry: { seconds: number; count: number } | null
  isRetrying: boolean
  onRetry: () => void
}

/** What went wrong and what to do about it, below its heading. */
export function ContactProblem({ id, kind, error, retry, isRetrying, onRetry }: ContactProblemProps) {
  const { hint, canRetry } = problemTexts[kind]
  const button = useRef<HTMLButtonElement>(null)

  // When the button goes with the problem, its focus would be lost. Before the browser takes it away:
  useLayoutEffect(
    () => () => {
      if (button.current !== null && button.current === document.activeElement) {
        queueMicrotask(() => document.querySelector('h1')?.focus())
      }
    },
    [],
  )

  const { requestId, message } = error instanceof ApiError ? error : {}
  return (
    <div className="mt-1 grid justify-items-start gap-4">
      <p className="text-muted">Contact {id}</p>
      <p role="alert" className="max-w-prose">
        {hint}
      </p>
      {retry && (
        <p>
          Tries again by itself in <Countdown key={retry.count} seconds={retry.seconds} />
        </p>
      )}
      {canRetry && (
        <Button ref={button} onClick={onRetry} aria-disabled={isRetrying}>
          {isRetrying ? 'Trying again …' : 'Try again'}
        </Button>
      )}
      {kind === 'unreadable' && message && (
        <p className="font-mono text-muted text-small">
          <bdi>{message}</bdi>
        </p>
      )}
      {canRetry && requestId !== undefined && (
        <div className="flex flex-wrap items-center gap-3 text-muted text-small">
          <span>
            Request ID <span className="font-mono">{requestId}</span>
          </span>
          <CopyButton what="request ID" text={requestId} />
        </div>
      )}
    </div>
  )
}
