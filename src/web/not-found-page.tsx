import { useLanguage } from './texts/language.ts'
import { PageHeading } from './ui/page-heading.tsx'

export function NotFoundPage() {
  const { title, hint } = useLanguage().texts.pageNotFound
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <p className="mt-2 text-muted">{hint}</p>
    </>
  )
}
