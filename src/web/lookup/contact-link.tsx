import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { prefetchSoon } from '../contacts/prefetch-contact.ts'

/** A line of a list that leads to a contact, which is fetched while the pointer or the focus is on it. */
export function ContactLink({ id, children }: { id: number; children: ReactNode }) {
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
      className="flex gap-3 rounded-control py-1 hover:bg-sunken"
    >
      <span className="w-24 shrink-0 text-accent tabular-nums underline">{id}</span>
      {children}
    </Link>
  )
}
