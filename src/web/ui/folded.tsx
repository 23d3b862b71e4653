import { type ReactNode, useState } from 'react'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { foldedLines } from './folded-text.tsx'

/** The first lines of a long text, and the rest after a press, or when a link in it gets the focus. */
export function Folded({ children }: { children: ReactNode }) {
  const { showAll, showLess } = useDeferredTexts().fold
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the focus comes from links inside */}
      <span className={isOpen ? '' : foldedLines} onFocus={() => setIsOpen(true)}>
        {children}
      </span>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="block h-6 cursor-pointer rounded-inner font-medium font-sans text-accent text-small print:hidden"
      >
        {isOpen ? showLess : showAll}
      </button>
    </>
  )
}
