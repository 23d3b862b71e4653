import { useState } from 'react'
import { indentJson } from '#contract/json.ts'
import { CopyButton } from '../ui/copy-button.tsx'

/** The answer as it came, folded; laid out only when somebody looks. */
export function RawResponse({ json, className }: { json: string; className: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className={`min-w-0 rounded-card border border-line bg-surface p-4 sm:px-5 ${className}`}
    >
      <summary className="font-semibold text-section">Raw response</summary>
      {isOpen && (
        <div className="mt-3 grid gap-3">
          <div>
            <CopyButton what="JSON" text={json} />
          </div>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-[32rem] overflow-auto whitespace-pre-wrap rounded-control bg-sunken p-3 font-mono text-small"
          >
            {indentJson(json)}
          </pre>
        </div>
      )}
    </details>
  )
}
