import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useParams } from 'react-router'
import * as z from 'zod/mini'
import type { Contact as ContactData } from '#contract/contact.ts'
import { readHlr } from '#contract/hlr.ts'
import { parseContactId } from '#contract/paths.ts'
import { loadLater } from '../load-later.ts'
import { problemKind, problemTitle } from '../problem-kind.ts'
import { retryPause } from '../query-client.ts'
import { rememberLookup } from '../recent.ts'
import { sessionQuery } from '../session-query.ts'
import { useLanguage } from '../texts/language.ts'
import type { Texts } from '../texts/texts.ts'
import { useNow } from '../time/use-now.ts'
import type { Zone } from '../time/zone.ts'
import { announce } from '../ui/live-region.tsx'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ContactDetails } from './contact-details.tsx'
import { contactQuery } from './contact-query.ts'
import { ContactSkeleton } from './contact-skeleton.tsx'
import { fieldDefinitionsQuery } from './fields/field-definitions-query.ts'
import { hasStopLists, stopListQuery } from './reach/stop-list-query.ts'
import { ContactHeading } from './who/contact-heading.tsx'
import { ContactName } from './who/contact-name.tsx'
import { PhoneActions } from './who/phone-actions.tsx'
import { PhoneHeading } from './who/phone-heading.tsx'
import { nameOutline } from './who/places.tsx'
import { revealedQuery, stillTrue } from './who/revealed-query.ts'

/** Who sees a contact does not wait for these. */
export const WrongAddress = loadAfterPaint(async () => (await loadLater()).WrongAddress)
export const ContactProblem = loadAfterPaint(async () => (await loadLater()).ContactProblem)

/** Shows the contact of `/contacts/:id`: details when there are any, else the problem, else a skeleton. */
export function ContactPage() {
  const { id: text = '' } = useParams()
  const id = parseContactId(text)
  if (id === undefined) return <WrongAddress what="notAnId" />
  return <Contact key={id} id={id} />
}

function Contact({ id }: { id: number }) {
  const { texts } = useLanguage()
  const contact = useQuery(contactQuery(id))
  const definitions = useQuery(fieldDefinitionsQuery)
  const revealed = stillTrue(useQuery(revealedQuery(id)).data, contact.data?.json)
  const shown = contact.data && { ...contact.data, ...revealed }
  const stopLists = useQuery(stopListQuery(id, contact.data?.contact.phone ?? null))
  const session = useQuery(sessionQuery)
  const now = useNow()
  const location = useLocation()
  const title = texts.contact.title(id)

  // The storage that keeps the recent lookups is outside of React.
  const isFound = contact.data !== undefined
  useEffect(() => {
    if (isFound) rememberLookup(id, Date.now())
  }, [id, isFound])

  // Screen readers are outside of React: they hear of what changes while the page is open.
  const isNew = useRef(!isFound)
  const arrived = texts.contact.arrived(id)
  useEffect(() => {
    if (isFound && isNew.current) announce(arrived)
    isNew.current = !isFound
  }, [isFound, arrived])
  const news =
    contact.data &&
    session.data &&
    (contact.error
      ? problemTitle(texts, problemKind(contact.error), id)
      : hlrNews(contact.data, session.data, now, texts))
  const said = useRef<{ news: string; texts: Texts } | undefined>(undefined)
  useEffect(() => {
    // The first status came with the contact, and another language is no news.
    if (news !== undefined && said.current?.texts === texts && said.current.news !== news) announce(news)
    said.current = news === undefined ? undefined : { news, texts }
  }, [news, texts])

  // Data first: a refresh that fails never replaces a contact that is here.
  if (shown && session.data) {
    const failure = contact.error && { kind: problemKind(contact.error), shownFrom: contact.dataUpdatedAt }
    const fields = partOf(definitions)
    const { nameFields } = session.data
    const { phone } = shown.contact
    return (
      <>
        <ContactHeading
          title={title}
          name={<ContactName contact={shown.contact} definitions={fields} nameFields={nameFields} />}
          phone={phone}
          actions={<PhoneActions id={id} phone={phone} isRevealable={session.data.phonesMasked && !revealed} />}
        >
          <PhoneHeading phone={phone} />
        </ContactHeading>
        <ContactDetails
          {...shown}
          readAt={contact.dataUpdatedAt}
          nameFields={nameFields}
          pinnedFields={session.data.pinnedFields}
          definitions={fields}
          stopLists={hasStopLists(phone) ? partOf(stopLists) : undefined}
          isAskingForStopLists={stopLists.isFetching}
          onAskForStopLists={stopLists.refetch}
          cabinetUrl={session.data.cabinetUrl}
          zone={session.data}
          matchedBy={matchedBy(location.state)}
          now={now}
          failure={failure}
          isRefreshing={contact.isFetching}
          onRetry={contact.refetch}
        />
      </>
    )
  }
  // Without the session nobody knows whose data this is, nor what its timestamps mean.
  const error = contact.error ?? contact.failureReason ?? session.error
  if (error) {
    const kind = problemKind(error)
    // A failure without an error is one after which the query tries again by itself.
    const isWaiting = contact.failureReason !== null && contact.error === null
    const count = contact.failureCount
    return (
      <>
        <ContactHeading title={title}>{problemTitle(texts, kind, id)}</ContactHeading>
        <ContactProblem
          id={id}
          kind={kind}
          error={error}
          retry={isWaiting ? { seconds: retryPause(count - 1, error), count } : null}
          isRetrying={(contact.isFetching || session.isFetching) && !isWaiting}
          onRetry={() => {
            contact.refetch()
            session.refetch()
          }}
        />
      </>
    )
  }
  return (
    <>
      <ContactHeading title={title} name={nameOutline}>
        <span className="sr-only">{texts.contact.loading(id)}</span>
        <Skeleton className="h-[1.2em] w-[15ch]" />
      </ContactHeading>
      <ContactSkeleton waitsFor={isFound ? 'session' : 'contact'} />
    </>
  )
}

function hlrNews({ contact }: { contact: ContactData }, { timeZone }: Zone, now: number, { hlr }: Texts): string {
  return hlr.news(hlr.faces[readHlr(contact.hlr, timeZone, now).face].label)
}

type Part<T> = { data: T | undefined; failureReason: unknown; errorUpdateCount: number }

/** A part of the page that comes on its own and whose failure takes nothing away, even while it is tried again. */
function partOf<T>({ data, failureReason, errorUpdateCount }: Part<T>): T | 'loading' | 'unavailable' {
  return data ?? (failureReason === null && errorUpdateCount === 0 ? 'loading' : 'unavailable')
}

const stateSchema = z.object({ matchedBy: z.enum(['id', 'phone']) })

/** By what the find box found this contact, when that needs to be said. */
function matchedBy(state: unknown): 'id' | 'phone' | undefined {
  return z.safeParse(stateSchema, state).data?.matchedBy
}
