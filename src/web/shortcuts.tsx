import { Keyboard } from 'lucide'
import { useEffect, useState } from 'react'
import { loadLater } from './load-later.ts'
import { isSingleKey } from './single-keys.ts'
import { useLanguage } from './texts/language.ts'
import { quietButtonClasses } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'
import { loadAfterPaint } from './ui/load-after-paint.tsx'

const ShortcutsDialog = loadAfterPaint(async () => (await loadLater()).ShortcutsDialog)

/** The button for the list of keys, which `?` opens too. */
export function Shortcuts() {
  const { heading } = useLanguage().texts.shortcuts
  const [isOpen, setIsOpen] = useState(false)

  // A key that works wherever the focus is has to be listened for on the window.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isSingleKey(event, '?')) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <button
        type="button"
        aria-label={heading}
        title={heading}
        onClick={() => setIsOpen(true)}
        className={quietButtonClasses}
      >
        <Icon node={Keyboard} size={18} />
      </button>
      <ShortcutsDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}
