import { languageNames, switchLanguage, useLanguage } from './texts/language.ts'
import { quietButtonClasses } from './ui/button.tsx'
import { notify } from './ui/live-region.tsx'

/** Leads to the other language, by its own name. */
export function LanguageSwitch() {
  const { code, texts } = useLanguage()
  const other = code === 'en' ? 'uk' : 'en'
  return (
    <button
      type="button"
      lang={other}
      onClick={() => switchLanguage(other).catch(() => notify(texts.app.notSwitched(languageNames[other])))}
      className={quietButtonClasses}
    >
      {languageNames[other]}
    </button>
  )
}
