import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import * as z from 'zod/mini'
import { parseContactId } from '#contract/paths.ts'
import { loadLater } from '../load-later.ts'
import { problemKind, problemTitle } from '../problem-kind.ts'
import { ProblemTitle } from '../problem-title.tsx'
import { nextTry } from '../query-client.ts'
import { rememberLookup } from '../recent.ts'
import { sessionQuery } from '../session-query.ts'
import { useLanguage } from '../texts/language.ts'
import { useNow } from '../time/use-now.ts'
import { announce } from '../ui/live-region.tsx'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { LostPage } from '../ui/lost-page.tsx'
import { LostPart } from '../ui/lost-part.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ContactDetails } from './contact-details.tsx'
import { contactQuery } from './contact-query.ts'
import { ContactSkeleton } from './contact-skeleton.tsx'
import { fieldDefinitionsQuery } from './fields/field-definitions-query.ts'
import { hasStopLists, stopListQuery } from './reach/stop-list-query.ts'
import { Section } from './section.tsx'
import { ContactHeading } from './who/contact-heading.tsx'
import { PhoneHeading } from './who/phone-heading.tsx'
import { nameOutline } from './who/places.tsx'
import { revealedQuery, stillTrue } from './who/revealed-query.ts'

/** Who sees a contact does not wait for these. */
export const WrongAddress = loadAfterPaint(async () => (await loadLater()).WrongAddress, null, LostPage)
const ContactName = loadAfterPaint(async () => (await loadLater()).ContactName, nameOutline)
const PhoneActions = loadAfterPaint(async () => (await loadLater()).PhoneActions)
const Freshness = loadAfterPaint(async () => (await loadLater()).Freshness)
export const ContactProblem = loadAfterPaint(async () => (await loadLater()).ContactProblem, null, LostPart)

/**
 * Shows the contact of `/contacts/:id`: details when there are any, else the problem, else a skeleton.
 * @param id of the path, decoded
 */
export function ContactPage({ id: text }: { id: string }) {
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

  // Screen readers are outside of React. What changes afterwards is announced where it is shown.
  const isNew = useRef(!isFound)
  const arrived = texts.contact.arrived(id)
  useEffect(() => {
    if (isFound && isNew.current) announce(arrived)
    isNew.current = !isFound
  }, [isFound, arrived])
  const error = contact.failureReason ?? contact.error
  const retry = nextTry(contact)

  // Data first: a refresh that fails never replaces a contact that is here.
  if (shown && session.data) {
    const { dataUpdatedAt } = contact
    const fields = partOf(definitions)
    const { nameFields } = session.data
    const { phone } = shown.contact
    const aside = (
      <div className="-my-1 min-w-10 sm:min-w-24">
        <Freshness
          {...contact.data}
          answeredAt={dataUpdatedAt}
          isRefreshing={contact.isFetching && !retry}
          zone={session.data}
        />
      </div>
    )
    return (
      <>
        <ContactHeading
          title={title}
          name={<ContactName contact={shown.contact} definitions={fields} nameFields={nameFields} />}
          phone={phone}
          actions={
            <Section name={texts.phone.number}>
              <PhoneActions contact={shown.contact} isRevealable={session.data.phonesMasked && !revealed} />
            </Section>
          }
          aside={aside}
        >
          <PhoneHeading phone={phone} />
        </ContactHeading>
        <ContactDetails
          {...shown}
          answered={contact.data.contact}
          readAt={dataUpdatedAt}
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
          answeredAt={Math.max(dataUpdatedAt, stopLists.dataUpdatedAt)}
          failure={error && { kind: problemKind(error), shownFrom: dataUpdatedAt, retry }}
        />
      </>
    )
  }
  // Without the session nobody knows whose data this is, nor what its timestamps mean.
  const reason = error ?? session.failureReason ?? session.error
  if (reason) {
    const kind = problemKind(reason)
    const next = error ? retry : nextTry(session)
    return (
      <>
        <ContactHeading title={title}>
          <ProblemTitle kind={kind} text={problemTitle(texts, kind, id)} />
        </ContactHeading>
        <ContactProblem
          id={id}
          kind={kind}
          error={reason}
          retry={next}
          isRetrying={(contact.isFetching || session.isFetching) && !next}
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
