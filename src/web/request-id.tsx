import { useDeferredTexts } from './texts/deferred-texts.ts'
import { CopyButton } from './ui/copy-button.tsx'

/** Names the request for an administrator, who finds it in the server's log. */
export function RequestId({ id }: { id: string }) {
  const { requestId, requestIdToCopy } = useDeferredTexts().problems
  return (
    <div className="flex flex-wrap items-center gap-3 text-muted text-small">
      <span>
        <span>{requestId}</span>{' '}
        <span translate="no" className="font-mono">
          {id}
        </span>
      </span>
      <CopyButton what={requestIdToCopy} text={id} />
    </div>
  )
}
