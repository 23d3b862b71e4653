import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import { buttonClasses } from '../../ui/button.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'

/** As large as the button that comes after the first view, and looks like it. */
function Place() {
  return (
    <span aria-hidden="true" className={buttonClasses}>
      {useLanguage().texts.phone.reveal}
    </span>
  )
}

export const RevealPlace = loadAfterPaint(async () => (await loadLater()).RevealPhone, <Place />)
