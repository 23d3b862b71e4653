import { ApiError } from '../api.ts'
import type { ProblemKind } from '../problem-kind.ts'
import { RequestId } from '../request-id.tsx'
import { SignInLink } from '../sign-in/sign-in-link.tsx'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { Button } from '../ui/button.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { ReloadButton } from '../ui/reload-button.tsx'
import { Verbatim } from '../ui/verbatim.tsx'

/** Whether another try may help. */
const canRetry: Record<ProblemKind, boolean> = {
  'not-found': false,
  'invalid-id': false,
  'invalid-phone': false,
  'invalid-request': true,
  'sign-in-required': false,
  'cross-site': false,
  'upstream-forbidden': true,
  'not-allowed': true,
  'rate-limited': true,
  'upstream-sign-in': true,
  'upstream-malformed': true,
  'upstream-unavailable': true,
  'upstream-timeout': true,
  'audit-unavailable': true,
  unreadable: true,
  intermediary: true,
  unreachable: true,
  offline: true,
  bug: true,
}

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
  const { hints, problems } = useDeferredTexts()
  const { requestId, message } = error instanceof ApiError ? error : {}
  return (
    <KeepFocus className="mt-1 grid justify-items-start gap-4">
      <p className="text-muted">{problems.contact(id)}</p>
      <p role="alert" className="max-w-prose">
        {hints[kind]}
      </p>
      {retry && <Countdown key={retry.count} seconds={retry.seconds} sentence={problems.retryIn} />}
      {kind === 'sign-in-required' && <SignInLink />}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {kind === 'intermediary' && <ReloadButton />}
        {canRetry[kind] && !retry && (
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
      {(canRetry[kind] || kind === 'cross-site') && requestId !== undefined && <RequestId id={requestId} />}
    </KeepFocus>
  )
}
