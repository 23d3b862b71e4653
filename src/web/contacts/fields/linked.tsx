import type { ReactNode } from 'react'
import { showControls } from '../../ui/show-controls.ts'
import { linkParts } from './link-parts.ts'

/** A text with its addresses as links. */
export function linked(text: string): ReactNode {
  return linkParts(text).map((part, index) =>
    part.href === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name and never move
      <span key={index}>{showControls(part.text)}</span>
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer"
        className="text-accent underline"
      >
        {part.text}
      </a>
    ),
  )
}
