import { Check } from 'lucide'
import Copy from 'lucide/dist/esm/icons/copy.mjs'
import Link from 'lucide/dist/esm/icons/link.mjs'
import X from 'lucide/dist/esm/icons/x.mjs'
import { useLanguage } from '../texts/language.ts'
import { Icon } from './icon.tsx'
import { useCopy } from './use-copy.ts'

type CopyIconButtonProps = {
  /** Names the text inside of a sentence, such as "phone number". */
  what: string
  text: string
  isLink?: boolean
  /** The single key that presses it. */
  hotkey?: string
}

/** Copies the value that it stands beside, and shows for a moment whether that worked. */
export function CopyIconButton({ what, text, isLink = false, hotkey }: CopyIconButtonProps) {
  const { action } = useLanguage().texts.copy
  const { outcome, copy } = useCopy()
  return (
    <button
      type="button"
      data-key={hotkey}
      aria-label={action(what)}
      title={action(what)}
      onClick={() => copy({ what, text })}
      // Forced colours show the edge.
      className="inline-flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-control border border-transparent text-muted hover:bg-sunken hover:text-ink print:hidden"
    >
      <Icon node={outcome === 'copied' ? Check : outcome === 'refused' ? X : isLink ? Link : Copy} size={15} />
    </button>
  )
}
