import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { loadLater } from './load-later.ts'
import { FindBox } from './lookup/find-box.tsx'
import { hasSignIn, isSignedOut, modeOfPage, sessionQuery } from './session-query.ts'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import { SignedInPlace } from './sign-in/signed-in-place.tsx'
import { useLanguage } from './texts/language.ts'
import { withKeyboard } from './ui/button.tsx'
import { LiveRegion } from './ui/live-region.tsx'
import { loadAfterPaint } from './ui/load-after-paint.tsx'

const SessionWarning = loadAfterPaint(async () => (await loadLater()).SessionWarning)
const Shortcuts = loadAfterPaint(
  async () => (await loadLater()).Shortcuts,
  <span className={`h-8 w-8.5 sm:w-10.5 ${withKeyboard}`} />,
)
const SignedInAs = loadAfterPaint(async () => (await loadLater()).SignedInAs, <SignedInPlace />)

/**
 * What stands around every page: the skip link, the banner, the header with the find box, the live region; and the page
 * that stands instead of each while an agent who must sign in has not.
 */
export function Shell({ children }: { children: ReactNode }) {
  const { app } = useLanguage().texts
  const { pathname } = useLocation()
  const { data: session } = useQuery(sessionQuery)
  const isOut = isSignedOut(session)
  const user = session?.user
  // Where lookups begin, the box stands in the middle of the page: the same one, so that nothing in it is lost.
  const isHome = pathname === '/' && !isOut
  return (
    <>
      <a
        href="#main"
        className="absolute top-2 left-2 z-10 -translate-y-16 rounded-control border border-transparent bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        {app.skip}
      </a>
      {user && <SessionWarning user={user} />}
      <Banner />
      <header className={`print:hidden ${isHome ? '' : 'border-line border-b bg-surface'}`}>
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:gap-x-6 sm:px-6">
          <Link to="/" className="flex min-h-6 items-center gap-2 rounded-control font-semibold text-section">
            <img src="/favicon.png" alt="" width="24" height="24" />
            <span translate="no">Contact Desk</span>
          </Link>
          {!isOut && <FindBox isHome={isHome} />}
          {user && <SignedInAs user={user} />}
          {!session && hasSignIn() && <SignedInPlace />}
          <div className="ml-auto flex items-center sm:gap-1">
            <LanguageSwitch />
            <Shortcuts />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-4 pt-6 pb-10 outline-none sm:px-6 sm:pt-8">
        <ErrorBoundary key={pathname}>{isOut ? <SignInPage /> : children}</ErrorBoundary>
      </main>
      <LiveRegion />
    </>
  )
}

/** Says that the contacts are no real ones; it cannot be dismissed. */
function Banner() {
  const { banners } = useLanguage().texts.app
  const { data: session } = useQuery(sessionQuery)
  // The server writes the mode into the page, so that the banner does not push the page down when the session comes.
  const mode = session?.mode ?? modeOfPage()
  if (mode === undefined || mode === 'live') return null
  const { name, text } = banners[mode]
  return (
    <aside aria-label={banners.label} className="border-warning-line border-b bg-warning-soft text-warning">
      <p className="mx-auto max-w-6xl px-4 py-1.5 text-small sm:px-6">
        <strong className="font-semibold">{name}</strong>
        <span aria-hidden="true"> · </span>
        <span>{text}</span>
      </p>
    </aside>
  )
}
