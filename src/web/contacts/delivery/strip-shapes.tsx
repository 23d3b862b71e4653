import type { StatusFacts } from '#contract/message-status.ts'

/** A shape for each outcome, 10 by 10 around its middle: colour is never the only sign. */
const shapes = {
  arrived: <circle r="5" />,
  read: (
    <>
      <circle r="2.5" />
      <circle r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  'under-way': <circle r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  waiting: <rect x="-4" y="-4" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  'not-arrived': <path d="M-4-4 4 4M4-4-4 4" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  'other-channel': <path d="M0-5 5 4H-5Z" />,
  unclear: <path d="M0-5 5 0 0 5-5 0Z" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  new: <path d="M0-5.5 5.5 0 0 5.5-5.5 0Z" />,
} satisfies Record<StatusFacts['icon'], unknown>

export function StripShape({ icon }: { icon: StatusFacts['icon'] }) {
  return shapes[icon]
}
