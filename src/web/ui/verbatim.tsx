import { showControls } from './show-controls.ts'

/**
 * A text of others as it came: in a direction of its own, for no translator, and with the characters shown that would
 * turn what stands around them. What is copied is the text itself.
 */
export function Verbatim({ text, className }: { text: string; className?: string }) {
  return (
    <bdi translate="no" className={className}>
      {showControls(text)}
    </bdi>
  )
}
