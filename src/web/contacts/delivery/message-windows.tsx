import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { Button, buttonClasses } from '../../ui/button.tsx'
import { later } from './later-parts.ts'
import { PartProblem } from './part-problem.tsx'
import type { MessageSearch } from './use-message-search.ts'

/** How long (s) the server searches at most. */
const longestSearch = 20

/** The windows in which messages can be looked for, and how the search goes on. */
export function MessageWindows({ search }: { search: MessageSearch }) {
  const texts = useDeliveryTexts()
  const { hours, found, isSearching, isCancelled, error, retry, onSearch, onCancel } = search
  const { messageHours } = later
  const place = hours === undefined ? 0 : messageHours.indexOf(hours)
  const next = messageHours[Math.min(place + 1, messageHours.length - 1)]
  const isIdle = !isSearching && !isCancelled && !error && !found
  return (
    <section aria-labelledby="messages-heading" className={`min-w-0 ${found ? '' : 'print:hidden'}`}>
      <h3 id="messages-heading" className="font-semibold">
        {texts.messages.heading}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the line */}
      <div role="group" aria-labelledby="messages-heading" className="mt-2 flex flex-wrap gap-1.5 print:hidden">
        {messageHours.map((each) => (
          <button
            key={each}
            type="button"
            data-key={each === next ? 'm' : undefined}
            aria-pressed={each === hours}
            onClick={() => onSearch(each)}
            className={`${buttonClasses} aria-pressed:border-accent aria-pressed:text-accent`}
          >
            {texts.messages.windows[each]}
          </button>
        ))}
      </div>
      <div className="mt-2 text-small">
        {isIdle && <p className="max-w-[60ch] text-muted">{texts.messages.hint}</p>}
        {isCancelled && <p className="text-muted">{texts.messages.cancelled}</p>}
        {isSearching && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <later.Countdown
              key={hours}
              seconds={longestSearch}
              sentence={(left) => texts.messages.searching(longestSearch - left)}
            />
            <Button onClick={onCancel}>{texts.messages.cancel}</Button>
            <div
              role="progressbar"
              aria-label={texts.messages.searchingShort}
              className="h-1 w-full rounded-pill bg-info motion-safe:animate-pulse"
            />
          </div>
        )}
        {error && !isSearching && hours !== undefined && (
          <PartProblem
            error={error}
            retry={retry}
            isRetrying={isSearching}
            onRetry={() => onSearch(hours)}
            sentence={texts.messages.notLoaded}
            forbidden={texts.messages.forbidden}
          />
        )}
      </div>
    </section>
  )
}
