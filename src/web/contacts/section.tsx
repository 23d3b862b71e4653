import type { ReactNode } from 'react'
import { ErrorBoundary } from '../error-boundary.tsx'
import { loadLater } from '../load-later.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'

type SectionProps = {
  /** What is missed when it fails. */
  name: string
  /** Where it stands in its grid. */
  className?: string
  children: ReactNode
}

const FailedSection = loadAfterPaint(async () => (await loadLater()).FailedSection)

/** A part of a contact's page: when it cannot be drawn, it alone is missing, and says so. */
export function Section({ name, className = '', children }: SectionProps) {
  return (
    <ErrorBoundary instead={(retry) => <FailedSection name={name} className={className} onRetry={retry} />}>
      {children}
    </ErrorBoundary>
  )
}
