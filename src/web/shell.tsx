import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from 'react-router'
import type { Session } from '#contract/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { FindBox } from './lookup/find-box.tsx'
import { sessionQuery } from './session-query.ts'
import { Shortcuts } from './shortcuts.tsx'
import { LiveRegion } from './ui/live-region.tsx'

const bannerTexts: Record<Session['mode'], { name: string; text: string } | undefined> = {
  sandbox: { name: 'Sandbox data', text: 'No BSG API key is set: these contacts are made up.' },
  test: { name: 'Test key: BSG answers with random data', text: 'Nothing on this page is a real customer.' },
  live: undefined,
}

/** What stands around every page: the skip link, the banner, the header with the find box, the live region. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery)
  const { pathname } = useLocation()
  const banner = session && bannerTexts[session.mode]
  return (
    <>
      <a
        href="#main"
        className="absolute top-2 left-2 z-10 -translate-y-16 rounded-control bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      {banner && (
        <aside aria-label="About this data" className="border-warning-line border-b bg-warning-soft text-warning">
          <p className="mx-auto max-w-5xl px-4 py-1.5 text-small sm:px-6">
            <strong className="font-semibold">{banner.name}</strong>
            <span aria-hidden="true"> · </span>
            {banner.text}
          </p>
        </aside>
      )}
      <header className="print:hidden border-b border-line bg-surface">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
          <Link to="/" className="flex min-h-6 items-center gap-2 rounded-control font-semibold text-section">
            <img src="/favicon.svg" alt="" width="24" height="24" />
            Contact Desk
          </Link>
          <FindBox key={pathname} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-5xl px-4 pt-6 pb-10 outline-none sm:px-6 sm:pt-8">
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <footer className="mx-auto max-w-5xl px-4 pb-6 sm:px-6 print:hidden">
        <Shortcuts />
      </footer>
      <LiveRegion />
    </>
  )
}
