import { latestRequestId } from './api.ts'
import { problemCardClasses } from './problem-card.tsx'
import { RequestId } from './request-id.tsx'
import { useDeferredTexts } from './texts/deferred-texts.ts'
import { ReloadButton } from './ui/reload-button.tsx'

/** What to do about a fault of this page, below its heading. */
export function ErrorHelp() {
  const { hints } = useDeferredTexts()
  const requestId = latestRequestId()
  return (
    <div className={problemCardClasses}>
      <p>{hints.bug}</p>
      <ReloadButton />
      {requestId !== undefined && <RequestId id={requestId} />}
    </div>
  )
}
