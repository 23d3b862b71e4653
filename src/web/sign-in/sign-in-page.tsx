import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useLanguage } from '../texts/language.ts'
import { announce } from '../ui/live-region.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { SignInLink } from './sign-in-link.tsx'

/** The history entry's state after a sign-out that the provider was not told of; it outlives a reload. */
export const stillSignedIn = { isStillSignedInAtProvider: true }

/** Stands instead of every page while an agent who must sign in has not. */
export function SignInPage() {
  const { problems, signIn } = useLanguage().texts
  const title = problems.kinds['sign-in-required']
  const isStillSignedIn = useLocation().state?.isStillSignedInAtProvider === true
  const { ended, stillSignedInAtProvider } = signIn
  const news = isStillSignedIn ? `${ended}. ${stillSignedInAtProvider}` : ended

  // What had the focus is gone, and so is what was said last.
  useEffect(() => {
    document.querySelector('h1')?.focus()
    announce(news)
  }, [news])

  return (
    <div className="grid justify-items-start gap-4">
      <div>
        <PageHeading title={title}>{title}</PageHeading>
        <p className="mt-2 max-w-prose">{problems.signInHint}</p>
        {isStillSignedIn && (
          <p className="mt-4 max-w-prose rounded-card border border-warning-line bg-warning-soft px-4 py-3 text-warning">
            {stillSignedInAtProvider}
          </p>
        )}
      </div>
      <SignInLink />
    </div>
  )
}
