import { languageCodes } from '#contract/languages.ts'
import { switchLanguage, useLanguage } from './texts/language.ts'
import { languages } from './texts/languages.ts'
import { quietButtonClasses } from './ui/button.tsx'
import { notify } from './ui/live-region.tsx'

/** Leads to each other language, by its own name. */
export function LanguageSwitch() {
  const { code, texts } = useLanguage()
  return languageCodes
    .filter((other) => other !== code)
    .map((other) => (
      <button
        key={other}
        type="button"
        lang={other}
        onClick={() => switchLanguage(other).catch(() => notify(texts.app.notSwitched(languages[other].name)))}
        className={quietButtonClasses}
      >
        {languages[other].name}
      </button>
    ))
}
