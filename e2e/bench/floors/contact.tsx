// What a page costs that has React and nothing else: no router, no queries, no checks, no styles beyond a few.
import { type CSSProperties, Fragment, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

type Contact = {
  phone: number
  hlr_status: string
  groups: { id: number; name: string }[]
  fields: Record<string, string>
}

declare global {
  /** The answer that the HTML has asked for, where it does. */
  var firstAnswer: Promise<Response> | undefined
  var openContact: (id: string) => Promise<void>
}

async function read(answer: Promise<Response>): Promise<Contact> {
  return (await (await answer).json()).data
}

const page: CSSProperties = { maxWidth: '60rem', margin: '2rem auto', font: '0.9375rem / 1.4 system-ui, sans-serif' }
const columns: CSSProperties = { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '0.25rem 1rem' }

function Page() {
  const [contact, setContact] = useState<Contact>()
  useEffect(() => {
    globalThis.openContact = async (id) => setContact(await read(fetch(`/api/contacts/${id}`)))
    const first = globalThis.firstAnswer && read(globalThis.firstAnswer).then(setContact)
    if (!first) globalThis.openContact(location.pathname.split('/').at(-1) ?? '')
  }, [])
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
if (root) createRoot(root).render(<Page />)
