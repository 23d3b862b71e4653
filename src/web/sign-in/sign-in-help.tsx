import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { problemCardClasses } from '../problem-card.tsx'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { announce } from '../ui/live-region.tsx'
import { SignInLink } from './sign-in-link.tsx'

/** The history entry's state after a sign-out that the provider was not told of; it outlives a reload. */
export const stillSignedIn = { isStillSignedInAtProvider: true }

/** What the sign-in page says below its heading. */
export function SignInHelp() {
  const { hints, signIn } = useDeferredTexts()
  const isStillSignedIn = useLocation().state?.isStillSignedInAtProvider === true
  const { ended, stillSignedInAtProvider } = signIn
  const news = isStillSignedIn ? `${ended}. ${stillSignedInAtProvider}` : ended

  // What had the focus is gone, and so is what was said last.
  useEffect(() => {
    document.querySelector('h1')?.focus()
    announce(news)
  }, [news])

  return (
    <div className={problemCardClasses}>
      <p>{hints['sign-in-required']}</p>
      {isStillSignedIn && (
        <p className="rounded-control border border-warning-line bg-warning-soft px-4 py-3 text-warning">
          {stillSignedInAtProvider}
        </p>
      )}
      <SignInLink />
    </div>
  )
}
