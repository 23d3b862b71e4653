import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError } from '../api.ts'
import type { ProblemKind } from '../problem-kind.ts'
import { problemLooks } from '../problem-looks.ts'
import type { NextTry } from '../query-client.ts'
import { RequestId } from '../request-id.tsx'
import { sessionQuery } from '../session-query.ts'
import { SignInLink } from '../sign-in/sign-in-link.tsx'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { Button } from '../ui/button.tsx'
import { cardClasses } from '../ui/card.tsx'
import { KeepFocus } from '../ui/keep-focus.tsx'
import { ReloadButton } from '../ui/reload-button.tsx'
import { Verbatim } from '../ui/verbatim.tsx'
import { contactQuery } from './contact-query.ts'
import { RetryCountdown } from './retry-countdown.tsx'

type ContactProblemProps = {
  id: number
  kind: ProblemKind
  error: Error | null
  retry: NextTry | undefined
  isRetrying: boolean
}

/** What went wrong and what to do about it, below its heading. */
export function ContactProblem({ id, kind, error, retry, isRetrying }: ContactProblemProps) {
  const queryClient = useQueryClient()
  const { hints, problems } = useDeferredTexts()
  const { requestId, message } = error instanceof ApiError ? error : {}
  const { offers, hasId } = problemLooks[kind]
  const canRetry = offers === 'retry' || offers === 'reload' || (offers === 'later' && !retry)

  async function onRetry() {
    // A query that waits for its next try would not be asked before.
    const keys = [contactQuery(id).queryKey, sessionQuery.queryKey]
    await Promise.all(keys.map((queryKey) => queryClient.cancelQueries({ queryKey })))
    for (const queryKey of keys) queryClient.refetchQueries({ queryKey })
  }

  // Where the focus is, is the browser's: the next thing that an agent does is to look for somebody else.
  useEffect(() => {
    if (kind === 'not-found') focusFindBox()
  }, [kind])

  return (
    <KeepFocus className={`mt-4 grid max-w-3xl justify-items-start gap-4 ${cardClasses}`}>
      <p role="alert" className="max-w-prose">
        {hints[kind]}
      </p>
      {offers === 'sign-in' && <SignInLink />}
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
      {/* The heading of a contact that is not there says its ID. */}
      {kind !== 'not-found' && <p className="text-muted text-small">{problems.contact(id)}</p>}
      {hasId && requestId !== undefined && <RequestId id={requestId} />}
    </KeepFocus>
  )
}

/** Unless the agent is doing something else. */
function focusFindBox(): void {
  const { activeElement, body } = document
  if (activeElement !== body && !activeElement?.matches('h1')) return
  document.querySelector<HTMLInputElement>('header [role=combobox]')?.focus()
}
