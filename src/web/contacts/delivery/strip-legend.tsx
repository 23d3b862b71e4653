import type { Message } from '#contract/message.ts'
import { messageStatusFacts } from '#contract/message-status.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { inks } from './status-mark.tsx'
import { StripShape } from './strip-shapes.tsx'

/** What the shapes of the strip stand for, and how many there are of each. */
export function StripLegend({ messages }: { messages: Message[] }) {
  const { statuses } = useDeliveryTexts().messages
  const counts = new Map<string, number>()
  for (const { status } of messages) counts.set(status, (counts.get(status) ?? 0) + 1)
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-small">
      {[...counts].map(([status, count]) => {
        const { icon, tone, meaning } = messageStatusFacts(status)
        return (
          <li key={status} className="flex items-center gap-1.5">
            <svg
              aria-hidden="true"
              viewBox="-7 -7 14 14"
              width="14"
              height="14"
              className={`shrink-0 fill-current forced-colors:text-[CanvasText] ${inks[tone]}`}
            >
              <StripShape icon={icon} />
            </svg>
            <span>{statuses[meaning]}</span>
            <span key={count} className="text-muted tabular-nums">
              {count}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
