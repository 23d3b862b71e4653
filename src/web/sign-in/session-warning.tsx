import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { signInPaths } from '#contract/paths.ts'
import { type User, userSchema } from '#contract/session.ts'
import { fetchJson } from '../api.ts'
import { problemKind, problemTitle } from '../problem-kind.ts'
import { sessionQuery } from '../session-query.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { Button } from '../ui/button.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { announce, notify } from '../ui/live-region.tsx'
import { canRenew } from './session-phase.ts'
import { SignInLink } from './sign-in-link.tsx'
import { useSessionPhase } from './use-session-phase.ts'

/** Says that the session is about to end, while there is time to do something about it. */
export function SessionWarning({ user }: { user: User }) {
  return useSessionPhase(user) === 'ending' && <Warning user={user} />
}

function Warning({ user }: { user: User }) {
  const { texts } = useLanguage()
  const queryClient = useQueryClient()
  const { sessionEnd: warning } = useDeferredTexts()
  const isRenewable = canRenew(user)
  const sentence = isRenewable ? warning.idle : warning.final
  const left = Math.ceil((user.idleExpiresAt - Date.now()) / 1000)

  // By the minute: what is left of the time is no news every second.
  const said = sentence(minutes(Math.max(1, Math.round(left / 60)) * 60))
  useEffect(() => announce(said), [said])

  async function stay() {
    try {
      await fetchJson(signInPaths.renew, userSchema, new AbortController().signal, {})
      await queryClient.invalidateQueries(sessionQuery)
      // The button goes, and its focus would be lost.
      document.getElementById('main')?.focus()
      announce(warning.stayed)
    } catch (error) {
      notify(problemTitle(texts, problemKind(error)))
    }
  }

  return (
    <aside
      aria-label={warning.label}
      className="session-warning fixed inset-x-4 bottom-4 z-10 mx-auto flex w-fit max-w-2xl flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-warning-line bg-warning-soft px-4 py-3 text-small text-warning shadow-lg print:hidden"
    >
      <Countdown key={user.idleExpiresAt} seconds={left} sentence={(seconds) => sentence(minutes(seconds))} />
      {isRenewable ? <Button onClick={stay}>{warning.stay}</Button> : <SignInLink>{warning.again}</SignInLink>}
    </aside>
  )
}

/** Seconds as a clock shows them: 1:59. */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
