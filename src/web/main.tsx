import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { readEarly } from './early/read-early.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { createQueryClient } from './query-client.ts'
import { Router } from './router.tsx'
import { watchAttention } from './sign-in/attention.ts'
import { watchForSignOut } from './sign-in/session-end.ts'
import './styles.css'
import { startLanguage } from './texts/language.ts'

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')
const root = createRoot(element)
const queryClient = createQueryClient()
watchForSignOut(queryClient)
watchAttention()

// The language before the first view, since a page that changes it would be read twice. English costs no wait.
Promise.all([startLanguage(), readEarly(queryClient)]).then(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <ErrorBoundary>
            <Router />
          </ErrorBoundary>
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  ),
)
