import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { prefetchSoon } from '../contacts/prefetch-contact.ts'

type ContactLinkProps = {
  id: number
  /** Whether it stands for itself, with the ID below. */
  isCard?: boolean
  /** Whether it may take a second line on a phone. */
  wraps?: boolean
  children: ReactNode
}

/** A line of a list that leads to a contact, which is fetched while the pointer or the focus is on it. */
export function ContactLink({ id, isCard = false, wraps = false, children }: ContactLinkProps) {
  const queryClient = useQueryClient()
  const [isMeant, setIsMeant] = useState(false)

  // Timers are outside of React.
  useEffect(() => (isMeant ? prefetchSoon(queryClient, id) : undefined), [isMeant, queryClient, id])

  return (
    <Link
      to={`/contacts/${id}`}
      onPointerEnter={() => setIsMeant(true)}
      onPointerLeave={() => setIsMeant(false)}
      onFocus={() => setIsMeant(true)}
      onBlur={() => setIsMeant(false)}
      className={
        isCard
          ? 'block h-full rounded-card border border-line bg-surface p-4 hover:border-control'
          : `flex items-center gap-x-3 rounded-control py-1 hover:bg-sunken ${wraps ? 'max-sm:flex-wrap' : ''}`
      }
    >
      {isCard && children}
      <span className={`text-accent tabular-nums underline ${isCard ? 'mt-1 block text-small' : 'w-24 shrink-0'}`}>
        {id}
      </span>
      {!isCard && children}
    </Link>
  )
}
