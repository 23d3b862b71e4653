import { useEffect } from 'react'
import { useLanguage } from '../texts/language.ts'
import { announce } from '../ui/live-region.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { SignInLink } from './sign-in-link.tsx'

/** Stands instead of every page while an agent who must sign in has not. */
export function SignInPage() {
  const { problems, signIn } = useLanguage().texts
  const { title, hint } = problems.kinds['sign-in-required']
  const { ended } = signIn

  // What had the focus is gone, and so is what was said last.
  useEffect(() => {
    document.querySelector('h1')?.focus()
    announce(ended)
  }, [ended])

  return (
    <div className="grid justify-items-start gap-4">
      <div>
        <PageHeading title={title}>{title}</PageHeading>
        <p className="mt-2 max-w-prose">{hint}</p>
      </div>
      <SignInLink />
    </div>
  )
}
