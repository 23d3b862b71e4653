import { Check, Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLanguage } from '../texts/language.ts'
import { Button } from './button.tsx'
import { notify } from './live-region.tsx'

type CopyProps = {
  /** Names the text inside of a sentence, such as "phone number". */
  what: string
  text: string
}

/** Copies a text, and says and shows whether that worked. */
export function CopyButton(props: CopyProps) {
  const { Icon, label, copy } = useCopy(props)
  return (
    <Button onClick={copy}>
      <Icon aria-hidden="true" size={14} />
      {label}
    </Button>
  )
}

/** The same as an icon only, for the end of a line. @param props.className when it is to be seen */
export function CopyIconButton({ className = '', ...props }: CopyProps & { className?: string }) {
  const { Icon, label, copy } = useCopy(props)
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={copy}
      className={`-my-px inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-inner text-muted hover:bg-sunken hover:text-ink print:hidden ${className}`}
    >
      <Icon aria-hidden="true" size={14} />
    </button>
  )
}

type Outcome = 'none' | 'copied' | 'refused'

const icons = { none: Copy, copied: Check, refused: X } satisfies Record<Outcome, unknown>

/** Milliseconds that the outcome stays on the button. */
const shownFor = 2000

function useCopy({ what, text }: CopyProps) {
  const { copy: texts } = useLanguage().texts
  const [outcome, setOutcome] = useState<Outcome>('none')

  // A timer is outside of React.
  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), shownFor)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy() {
    try {
      // Browsers offer the clipboard only on https and on this machine.
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
      notify(texts.done(what))
    } catch {
      setOutcome('refused')
      notify(texts.refused(what))
    }
  }

  return { Icon: icons[outcome], label: texts.action(what), copy }
}
