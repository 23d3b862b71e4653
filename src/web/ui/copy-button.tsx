import { Copy } from 'lucide-react'
import { Button } from './button.tsx'
import { announce } from './live-region.tsx'

/** Copies a text and says so. `what` names the text inside of a sentence, such as "phone number". */
export function CopyButton({ what, text }: { what: string; text: string }) {
  return (
    <Button onClick={() => copy(what, text)}>
      <Copy aria-hidden="true" size={14} />
      Copy {what}
    </Button>
  )
}

/** The same as an icon only, for the end of a line. */
export function CopyIconButton({ what, text }: { what: string; text: string }) {
  const name = `Copy ${what}`
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => copy(what, text)}
      className="-my-px inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-inner text-muted hover:bg-sunken hover:text-ink"
    >
      <Copy aria-hidden="true" size={14} />
    </button>
  )
}

async function copy(what: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce(`Copied: ${what}`)
  } catch {
    announce(`The browser did not allow copying the ${what}`)
  }
}
