import { Component, type ReactNode } from 'react'
import { latestRequestId } from './api.ts'
import { RequestId } from './request-id.tsx'
import { useLanguage } from './texts/language.ts'
import { PageHeading } from './ui/page-heading.tsx'
import { ReloadButton } from './ui/reload-button.tsx'

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
  const requestId = latestRequestId()
  return (
    <div role="alert" className="grid justify-items-start gap-4">
      <div>
        <PageHeading title={problems.errorTitle}>{problems.kinds.bug}</PageHeading>
        <p className="mt-2 max-w-prose">{problems.bugHint}</p>
      </div>
      <ReloadButton />
      {requestId !== undefined && <RequestId id={requestId} />}
    </div>
  )
}
