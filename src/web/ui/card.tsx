import { type ReactNode, useId } from 'react'

type CardProps = {
  heading: string
  /** Where a link to the card leads, `#…`. */
  id?: string
  /** Stands opposite of the heading. */
  aside?: ReactNode
  /** Where the card stands in its grid. */
  className?: string
  children: ReactNode
}

/** How everything looks that stands on the page as a piece of its own. */
export const cardClasses = 'min-w-0 rounded-card border border-line bg-surface p-4 sm:p-5'

/** A section of a page with its `<h2>`. */
export function Card({ heading, id, aside, className = '', children }: CardProps) {
  const headingId = useId()
  return (
    <section id={id} tabIndex={-1} aria-labelledby={headingId} className={`${cardClasses} ${className}`}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={headingId} className="font-semibold text-section">
          {heading}
        </h2>
        {aside && <div className="text-muted text-small">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
