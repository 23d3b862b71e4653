import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { signInPaths } from '#contract/paths.ts'
import { signedOutSchema, type User } from '#contract/session.ts'
import { fetchJson } from '../api.ts'
import { problemKind, problemTitle } from '../problem-kind.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { quietButtonClasses } from '../ui/button.tsx'
import { notify } from '../ui/live-region.tsx'
import { endSession, tellOtherTabs } from './session-end.ts'
import { stillSignedIn } from './sign-in-help.tsx'

/** Says who is signed in, with the way out. */
export function SignedInAs({ user: { name, email } }: { user: User }) {
  const { texts } = useLanguage()
  const { signedInAs, signOut, notSignedOut } = useDeferredTexts().signIn
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  async function leave() {
    try {
      const { answer } = await fetchJson(signInPaths.signOut, signedOutSchema, new AbortController().signal, {})
      endSession(queryClient)
      tellOtherTabs()
      // The provider's own session ends there, and it sends the browser back.
      if (answer.redirect !== '/') window.location.assign(answer.redirect)
      else navigate('/', { replace: true, state: stillSignedIn })
    } catch (error) {
      notify(notSignedOut(problemTitle(texts, problemKind(error))))
    }
  }

  return (
    <div className="flex min-w-0 items-center gap-1 max-sm:order-last max-sm:basis-full max-sm:justify-between">
      <p className="max-w-48 truncate text-muted text-small" title={email ?? undefined}>
        <span className="sr-only">{signedInAs('')}</span>
        <bdi>{name}</bdi>
      </p>
      <button type="button" onClick={leave} className={`${quietButtonClasses} shrink-0`}>
        {signOut}
      </button>
    </div>
  )
}
