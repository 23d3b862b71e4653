import { matchPath, useLocation } from 'react-router'
import { ContactPage, WrongAddress } from './contacts/contact-page.tsx'
import { loadLater } from './load-later.ts'
import { Shell } from './shell.tsx'
import { loadAfterPaint } from './ui/load-after-paint.tsx'
import { LostPage } from './ui/lost-page.tsx'

/** Who opens a contact does not wait for it. */
export const HomePage = loadAfterPaint(async () => (await loadLater()).HomePage, null, LostPage)

export function Router() {
  const { pathname } = useLocation()
  return <Shell>{pageAt(pathname)}</Shell>
}

/** Each path that a person may open. `Routes` would do the same, for half a kilobyte more. */
function pageAt(pathname: string) {
  if (matchPath('/', pathname)) return <HomePage />
  const contact = matchPath('/contacts/:id', pathname)
  return contact ? <ContactPage id={contact.params.id ?? ''} /> : <WrongAddress what="pageNotFound" />
}
