import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { markUnattended } from './api.ts'
import { ContactProblem } from './contacts/contact-page.tsx'
import { styled } from './early/boot.ts'
import { readRidden } from './early/read-ridden.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { createQueryClient } from './query-client.ts'
import { HomePage, Router } from './router.tsx'
import { isUnattended, watchAttention } from './sign-in/attention.ts'
import { watchForSignOut } from './sign-in/session-end.ts'
import { startLanguage } from './texts/language.ts'
import { afterPaint } from './ui/after-paint.ts'
import { showDrawn } from './ui/show-app.ts'

/** Draws the app in place of what stands in the element. */
export async function startApp(element: HTMLElement): Promise<void> {
  // Few addresses need it, and what reads them comes afterwards.
  if (!/^\/(?:contacts\/\d+)?$/.test(window.location.pathname)) (await import('./address.ts')).cleanAddress()
  // Not even the error page could be drawn.
  const root = createRoot(element, { onUncaughtError: failVisibly })
  const queryClient = createQueryClient()
  watchForSignOut(queryClient)
  watchAttention()
  markUnattended(isUnattended)
  // Before the first view, since a page that changes its language would be read twice. English costs no wait.
  await Promise.all([
    startLanguage(),
    readRidden(queryClient),
    styled(),
    window.location.pathname === '/' && HomePage.load(),
  ])
  window.boot?.done()
  root.render(
    <StrictMode>
      <Drawn root={element}>
        <QueryClientProvider client={queryClient}>
          {/* A page that is ready is shown at once, not in slices between frames. */}
          <BrowserRouter useTransitions={false}>
            <ErrorBoundary>
              <Router />
            </ErrorBoundary>
          </BrowserRouter>
        </QueryClientProvider>
      </Drawn>
    </StrictMode>,
  )
  // Where lookups begin should be there at once for who goes back to it, and what went wrong even without a network.
  afterPaint(() => {
    HomePage.load()
    ContactProblem.load()
  })
}

/** Tells when the app is drawn for the first time. */
function Drawn({ root, children }: { root: Element; children: ReactNode }) {
  // The server's painting is outside of React.
  useLayoutEffect(() => showDrawn(root), [root])
  return children
}

function failVisibly(error: unknown): void {
  reportError(error)
  window.boot?.fail('broken')
}
