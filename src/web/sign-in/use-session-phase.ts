import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { User } from '#contract/session.ts'
import { sessionQuery } from '../session-query.ts'
import { endSession } from './session-end.ts'
import { phaseOf, type SessionPhase } from './session-phase.ts'

/** Milliseconds that what the server said of the end is believed when it is near: lookups in any tab put it off. */
const believed = 15_000

/** Follows a session by the clock, and ends it here when its time is up. */
export function useSessionPhase(user: User): SessionPhase {
  const queryClient = useQueryClient()
  const [phase, setPhase] = useState<SessionPhase>('running')

  // A clock is outside of React. It is looked at often, since a computer that slept does not make up for it.
  useEffect(() => {
    let isGone = false
    let askedAt = 0

    async function look() {
      const now = Date.now()
      const next = phaseOf(user, now)
      if (next === 'over') {
        endSession(queryClient)
        // Should the server see it in another way, the page comes back.
        await queryClient.invalidateQueries(sessionQuery)
        return
      }
      const known = queryClient.getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0
      if (next === 'ending' && now - Math.max(known, askedAt) > believed) {
        askedAt = now
        await queryClient.invalidateQueries(sessionQuery)
      }
      if (!isGone) setPhase(next)
    }

    look()
    const timer = setInterval(look, 1000)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [user, queryClient])

  return phase
}
