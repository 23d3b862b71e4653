import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { LostPart } from '../ui/lost-part.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

const SignInHelp = loadAfterPaint(async () => (await loadLater()).SignInHelp, null, LostPart)

/** Stands instead of every page while an agent who must sign in has not. */
export function SignInPage() {
  const title = useLanguage().texts.problems.kinds['sign-in-required']
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <SignInHelp />
    </>
  )
}
