import Clock from 'lucide/dist/esm/icons/clock.mjs'
import { useDeferredTexts } from './texts/deferred-texts.ts'
import { Countdown } from './ui/countdown.tsx'
import { Icon } from './ui/icon.tsx'

/** Says when the page tries again by itself. */
export function RetryCountdown({ seconds }: { seconds: number }) {
  const { retryIn, retrying } = useDeferredTexts().problems
  return (
    <div className="flex items-center gap-2 font-medium text-small">
      <Icon node={Clock} size={16} className="shrink-0 opacity-70" />
      <Countdown seconds={seconds} sentence={(left) => (left > 0 ? retryIn(left) : retrying)} />
    </div>
  )
}
