import { Check } from 'lucide'
import Copy from 'lucide/dist/esm/icons/copy.mjs'
import X from 'lucide/dist/esm/icons/x.mjs'
import { useLanguage } from '../texts/language.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { type CopyProps, type Outcome, useCopy } from './use-copy.ts'

const icons = { copied: Check, refused: X } satisfies Record<Outcome, unknown>

/** Copies a text, and says and shows whether that worked. */
export function CopyButton({ what, text }: CopyProps) {
  const { action } = useLanguage().texts.copy
  const { outcome, copy } = useCopy()
  return (
    <Button onClick={() => copy({ what, text })}>
      <Icon node={outcome ? icons[outcome] : Copy} size={14} />
      <span>{action(what)}</span>
    </Button>
  )
}
