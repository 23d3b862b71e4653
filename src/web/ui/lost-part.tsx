import { useLanguage } from '../texts/language.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { type Lost, tryAgain } from './use-part.ts'

/** Stands instead of a part of the page whose file could not be loaded: a place that seems to wait would be no answer. */
export function LostPart({ isTrying }: Lost) {
  const { lost, retry } = useLanguage().texts.problems
  return (
    <div className="my-2 flex flex-wrap items-center gap-3">
      <Notice>{lost}</Notice>
      <Button aria-disabled={isTrying} onClick={tryAgain}>
        {retry}
      </Button>
    </div>
  )
}
