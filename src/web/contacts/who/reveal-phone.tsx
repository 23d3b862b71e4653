import { useQueryClient } from '@tanstack/react-query'
import { Eye } from 'lucide'
import { useState } from 'react'
import { loadLater } from '../../load-later.ts'
import { type ProblemKind, problemKind } from '../../problem-kind.ts'
import { useLanguage } from '../../texts/language.ts'
import { buttonClasses } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'

const RevealProblem = loadAfterPaint(async () => (await loadLater()).RevealProblem)

/** Asks for the contact with its full phone, of which the audit gets a line. It goes when it has done its work. */
export function RevealPhone({ id }: { id: number }) {
  const { reveal } = useLanguage().texts.phone
  const queryClient = useQueryClient()
  const [state, setState] = useState<'idle' | 'busy' | ProblemKind>('idle')
  const isBusy = state === 'busy'

  async function onClick() {
    if (isBusy) return
    setState('busy')
    try {
      const { revealContact } = await loadLater()
      await revealContact(id, queryClient)
    } catch (error) {
      setState(problemKind(error))
    }
  }

  return (
    <>
      <button type="button" aria-disabled={isBusy} className={buttonClasses} onClick={onClick}>
        <Icon node={Eye} size={14} />
        <span>{reveal}</span>
      </button>
      {state !== 'idle' && !isBusy && <RevealProblem kind={state} />}
    </>
  )
}
