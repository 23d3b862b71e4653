import { type ReactNode, useId } from 'react'

type LineProps = {
  heading: string
  /** Where a link to it leads, `#…`. */
  id?: string
  /** Where it stands in its grid. */
  className?: string
  children: ReactNode
}

/** A section with its `<h2>` that has too little to say for a card. */
export function Line({ heading, id, className = '', children }: LineProps) {
  const headingId = useId()
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={headingId}
      className={`flex min-w-0 flex-wrap items-baseline gap-x-4 px-4 sm:px-5 ${className}`}
    >
      <h2 id={headingId} className="w-28 font-semibold">
        {heading}
      </h2>
      {children}
    </section>
  )
}
