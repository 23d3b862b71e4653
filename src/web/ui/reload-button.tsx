import { useLanguage } from '../texts/language.ts'
import { Button } from './button.tsx'

/** Loads the page anew, through whatever stands in front of it: a proxy that makes agents sign in does so then. */
export function ReloadButton() {
  const { reload } = useLanguage().texts.problems
  return <Button onClick={() => window.location.reload()}>{reload}</Button>
}
