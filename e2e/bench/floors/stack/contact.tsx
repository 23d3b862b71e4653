// The page by the libraries that the product is made with, and nothing of its own: no styles beyond a few, nothing
// painted ahead.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type CSSProperties, Fragment, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes, useNavigate, useParams } from 'react-router'
import * as z from 'zod/mini'

declare global {
  /** The first contact's, by whichever way it comes. */
  var firstAnswer: Promise<unknown> | undefined
  var openContact: (id: string) => void
}

const answerSchema = z.object({
  data: z.object({
    phone: z.number(),
    hlr_status: z.string(),
    groups: z.array(z.object({ id: z.number(), name: z.string() })),
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
})

async function readContact(id: string) {
  const first = globalThis.firstAnswer
  globalThis.firstAnswer = undefined
  const answer = first ?? fetch(`/api/contacts/${id}`).then((response) => response.json())
  return answerSchema.parse(await answer).data
}

const page: CSSProperties = { maxWidth: '60rem', margin: '2rem auto', font: '0.9375rem / 1.4 system-ui, sans-serif' }
const columns: CSSProperties = { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '0.25rem 1rem' }

function Page() {
  const { id = '' } = useParams()
  const { data: contact } = useQuery({ queryKey: ['contact', id], queryFn: () => readContact(id) })
  const navigate = useNavigate()
  useEffect(() => {
    globalThis.openContact = (id) => void navigate(`/contacts/${id}`)
  }, [navigate])
  if (!contact) return <h1>Loading</h1>
  return (
    <main style={page}>
      <h1>+{contact.phone}</h1>
      <p>{contact.hlr_status}</p>
      <ul>
        {contact.groups.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <dl style={columns}>
        {Object.entries(contact.fields).map(([id, value]) => (
          <Fragment key={id}>
            <dt>{id}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </main>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <BrowserRouter>
        <Routes>
          <Route path="/contacts/:id" element={<Page />} />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>,
  )
}
