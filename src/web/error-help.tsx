import { latestRequestId } from './api.ts'
import { RequestId } from './request-id.tsx'
import { useDeferredTexts } from './texts/deferred-texts.ts'
import { cardClasses } from './ui/card.tsx'
import { ReloadButton } from './ui/reload-button.tsx'

/** What to do about a fault of this page, below its heading. */
export function ErrorHelp() {
  const { hints } = useDeferredTexts()
  const requestId = latestRequestId()
  return (
    <div className={`mt-4 grid max-w-3xl justify-items-start gap-4 ${cardClasses}`}>
      <p className="max-w-prose">{hints.bug}</p>
      <ReloadButton />
      {requestId !== undefined && <RequestId id={requestId} />}
    </div>
  )
}
