import { Route, Routes } from 'react-router'
import { ContactPage } from './contacts/contact-page.tsx'
import { HomePage } from './lookup/home-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

export function Router() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="contacts/:id" element={<ContactPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
