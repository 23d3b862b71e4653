import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { Button } from './button.tsx'

/** Loads the page anew, through whatever stands in front of it: a proxy that makes agents sign in does so then. */
export function ReloadButton() {
  const { reload } = useDeferredTexts().problems
  return <Button onClick={() => window.location.reload()}>{reload}</Button>
}
