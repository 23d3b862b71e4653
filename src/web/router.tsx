import { Route, Routes } from 'react-router'
import { ContactPage, WrongAddress } from './contacts/contact-page.tsx'
import { loadLater } from './load-later.ts'
import { Shell } from './shell.tsx'
import { loadAfterPaint } from './ui/load-after-paint.tsx'

/** Who opens a contact does not wait for it. */
export const HomePage = loadAfterPaint(async () => (await loadLater()).HomePage)

export function Router() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="contacts/:id" element={<ContactPage />} />
        <Route path="*" element={<WrongAddress what="pageNotFound" />} />
      </Route>
    </Routes>
  )
}
