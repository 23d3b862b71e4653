import { Component, type ReactNode } from 'react'
import { latestRequestId } from './api.ts'
import { Button } from './ui/button.tsx'
import { CopyButton } from './ui/copy-button.tsx'
import { PageHeading } from './ui/page-heading.tsx'

/** Shows an error page instead of a blank one when our own code fails. React itself reports the error. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    const requestId = latestRequestId()
    return (
      <div role="alert">
        <PageHeading title="Error">Something is broken in this page</PageHeading>
        <p className="mt-2 mb-4 text-muted">
          This is our fault, not yours. Reload the page; if it stays so, tell an administrator.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => window.location.reload()}>Reload</Button>
          {requestId !== undefined && <CopyButton what="request ID" text={requestId} />}
        </div>
      </div>
    )
  }
}
