import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ProblemCard } from '../problem-card.tsx'
import type { ProblemKind } from '../problem-kind.ts'
import { problemLooks } from '../problem-looks.ts'
import type { NextTry } from '../query-client.ts'
import { sessionQuery } from '../session-query.ts'
import { SignInLink } from '../sign-in/sign-in-link.tsx'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { contactQuery } from './contact-query.ts'

type ContactProblemProps = {
  id: number
  kind: ProblemKind
  error: Error | null
  retry: NextTry | undefined
  isRetrying: boolean
}

/** What went wrong and what to do about it, below its heading. */
export function ContactProblem({ id, ...problem }: ContactProblemProps) {
  const queryClient = useQueryClient()
  const { contact } = useDeferredTexts().problems
  const { kind } = problem

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
    <ProblemCard {...problem} onRetry={onRetry} action={problemLooks[kind].offers === 'sign-in' && <SignInLink />}>
      {/* The heading of a contact that is not there says its ID. */}
      {kind !== 'not-found' && <p className="text-muted text-small">{contact(id)}</p>}
    </ProblemCard>
  )
}

/** Unless the agent is doing something else. */
function focusFindBox(): void {
  const { activeElement, body } = document
  if (activeElement !== body && !activeElement?.matches('h1')) return
  document.querySelector<HTMLInputElement>('header [role=combobox]')?.focus()
}
