import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { indentJson } from '#contract/json.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { showControls } from '../ui/show-controls.ts'

/** The answer as it came, folded; laid out only when somebody looks. */
export function RawResponse({ json, className }: { json: string; className: string }) {
  const { raw } = useDeferredTexts()
  const { hash } = useLocation()
  const [isOpen, setIsOpen] = useState(hash === '#raw')

  // The address is outside of React, and may come to name this section later.
  useEffect(() => {
    if (hash === '#raw') setIsOpen(true)
  }, [hash])

  return (
    // The link leads here and not to the details, whose summary the Tab key would skip then.
    <div id="raw" tabIndex={-1} className={`min-w-0 rounded-card px-4 sm:px-5 print:hidden ${className}`}>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="-m-2 w-fit rounded-control p-2 text-muted">{raw.heading}</summary>
        {isOpen && (
          <div className="mt-3 grid gap-3">
            <div>
              <CopyButton what={raw.json} text={json} />
            </div>
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              translate="no"
              className="max-h-[32rem] overflow-auto whitespace-pre-wrap rounded-control bg-sunken p-3 font-mono text-small"
            >
              {showControls(indentJson(json))}
            </pre>
          </div>
        )}
      </details>
    </div>
  )
}
