import { languageNames, switchLanguage, useLanguage } from './texts/language.ts'
import { quietButtonClasses } from './ui/button.tsx'

/** Leads to the other language, by its own name. */
export function LanguageSwitch() {
  const { code } = useLanguage()
  const other = code === 'en' ? 'uk' : 'en'
  return (
    <button type="button" lang={other} onClick={() => void switchLanguage(other)} className={quietButtonClasses}>
      {languageNames[other]}
    </button>
  )
}
