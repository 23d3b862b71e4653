import type { ReactNode } from 'react'
import { PageHeading } from '../../ui/page-heading.tsx'
import { isDigits, roomFor } from './phone-digits.ts'

type ContactHeadingProps = {
  /** The tab's, without the phone and the name. */
  title: string
  /** Stands above the heading; undefined where there is no contact to name. */
  name?: ReactNode
  /** The contact's, once it is known. */
  phone?: string | null
  /** Stand beside the heading. */
  actions?: ReactNode
  /** Stands opposite of the name. */
  aside?: ReactNode
  children: ReactNode
}

/**
 * Begins where the name above it does, as the heading of a problem in its place does, so that it never moves; as high
 * as the buttons beside it, which come with the contact.
 */
const phonePlace = 'below-name col-start-1 row-span-2 row-start-1 flex items-center text-phone tabular-nums'

/** The head of a contact's page: the name over the phone, which is the page's `<h1>` in all its states. */
export function ContactHeading({ title, name, phone, actions, aside, children }: ContactHeadingProps) {
  const hasName = name !== undefined
  return (
    <div className="grid grid-cols-[auto_1fr] grid-rows-[auto_1fr] items-center gap-x-1">
      <hgroup className="contents">
        {/* As high for every name, since the names of the fields may come after the contact. */}
        {hasName && (
          <p className="relative col-span-full row-start-1 mr-14 flex h-[1.3em] items-center font-semibold text-title sm:mr-48">
            {name}
          </p>
        )}
        <PageHeading
          title={title}
          {...(hasName && { className: phonePlace })}
          minWidth={isDigits(phone) ? roomFor(phone) : undefined}
        >
          {children}
        </PageHeading>
      </hgroup>
      {actions}
      {aside && <div className="col-start-2 row-start-1 self-center justify-self-end">{aside}</div>}
    </div>
  )
}
