import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { signInPaths } from '#contract/paths.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { buttonClasses } from '../ui/button.tsx'

/** Leads to the provider, and from there back to where the agent is now. */
export function SignInLink({ children }: { children?: ReactNode }) {
  const { signIn } = useDeferredTexts()
  const { pathname, search, hash } = useLocation()
  return (
    <a href={signInPaths.signIn(pathname + search + hash)} className={`${buttonClasses} text-ink`}>
      {children ?? signIn.link}
    </a>
  )
}
