import { Component, type ReactNode } from 'react'
import { loadLater } from './load-later.ts'
import { ProblemTitle } from './problem-title.tsx'
import { useLanguage } from './texts/language.ts'
import { loadAfterPaint } from './ui/load-after-paint.tsx'
import { LostPart } from './ui/lost-part.tsx'
import { PageHeading } from './ui/page-heading.tsx'

const ErrorHelp = loadAfterPaint(async () => (await loadLater()).ErrorHelp, null, LostPart)

type ErrorBoundaryProps = {
  /** Stands instead of what failed; the error page when there is none. @param retry draws the children again */
  instead?: (retry: () => void) => ReactNode
  children: ReactNode
}

/** Shows something else instead of what our own code fails to draw. React itself reports the error. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { instead, children } = this.props
    if (!this.state.hasFailed) return children
    return instead ? instead(() => this.setState({ hasFailed: false })) : <ErrorPage />
  }
}

function ErrorPage() {
  const { problems } = useLanguage().texts
  return (
    <div role="alert">
      <PageHeading title={problems.errorTitle}>
        <ProblemTitle kind="bug" text={problems.kinds.bug} />
      </PageHeading>
      <ErrorHelp />
    </div>
  )
}
