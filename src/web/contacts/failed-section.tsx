import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

type FailedSectionProps = { name: string; className: string; onRetry: () => void }

/** Stands instead of a part of the page that our own code fails to draw. */
export function FailedSection({ name, className, onRetry }: FailedSectionProps) {
  const { failedSection, problems } = useDeferredTexts()
  return (
    <div className={`flex flex-wrap items-center gap-3 ${className}`}>
      <Notice>{failedSection(name)}</Notice>
      <Button onClick={onRetry}>{problems.retry}</Button>
    </div>
  )
}
