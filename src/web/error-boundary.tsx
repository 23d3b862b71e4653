import { Component, type ReactNode } from 'react'
import { latestRequestId } from './api.ts'
import { RequestId } from './request-id.tsx'
import { useLanguage } from './texts/language.ts'
import { Button } from './ui/button.tsx'
import { PageHeading } from './ui/page-heading.tsx'

/** Shows an error page instead of a blank one when our own code fails. React itself reports the error. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <ErrorPage /> : this.props.children
  }
}

function ErrorPage() {
  const { problems } = useLanguage().texts
  const { title, hint } = problems.kinds.bug
  const requestId = latestRequestId()
  return (
    <div role="alert" className="grid justify-items-start gap-4">
      <div>
        <PageHeading title={problems.errorTitle}>{title}</PageHeading>
        <p className="mt-2 max-w-prose">{hint}</p>
      </div>
      <Button onClick={() => window.location.reload()}>{problems.reload}</Button>
      {requestId !== undefined && <RequestId id={requestId} />}
    </div>
  )
}
