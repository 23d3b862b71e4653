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

/** The head of a contact's page: the name over the phone, which is the page's `<h1>` in all its states. */
export function ContactHeading({ title, name, phone, actions, aside, children }: ContactHeadingProps) {
  const hasName = name !== undefined
  return (
    <div className="name-and-phone">
      <hgroup className="contents">
        {hasName && <p className="name-line">{name}</p>}
        <PageHeading
          title={title}
          {...(hasName && { className: 'phone-line' })}
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
