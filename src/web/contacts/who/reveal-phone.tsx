import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ProblemKind, problemKind, problemTitle } from '../../problem-kind.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { KeepFocus } from '../../ui/keep-focus.tsx'
import { revealContact } from './reveal-contact.ts'

/**
 * Asks for the contact with its full phone, of which the audit gets a line. It goes when it has done its work. Where the
 * phone cannot be shown, it says why, and asks again when it is pressed again.
 */
export function RevealPhone({ id }: { id: number }) {
  const { texts } = useLanguage()
  const { notRevealed, phone } = useDeferredTexts()
  const queryClient = useQueryClient()
  const [state, setState] = useState<'idle' | 'busy' | { problem: ProblemKind }>('idle')
  const isBusy = state === 'busy'

  async function onClick() {
    if (isBusy) return
    setState('busy')
    try {
      await revealContact(id, queryClient)
    } catch (error) {
      setState({ problem: problemKind(error) })
    }
  }

  return (
    <KeepFocus className="contents">
      <Button aria-disabled={isBusy} onClick={onClick}>
        <span>{phone.reveal}</span>
      </Button>
      {typeof state === 'object' && (
        <p role="alert" className="w-full text-small text-warning">
          {notRevealed(problemTitle(texts, state.problem))}
        </p>
      )}
    </KeepFocus>
  )
}
