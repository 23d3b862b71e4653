import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs'
import { useEffect, useState } from 'react'
import { pressKey } from './press-key.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { isSingleKey } from './single-keys.ts'
import { useLanguage } from './texts/language.ts'
import { quietButtonClasses, withKeyboard } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'

/** The keys that work alone, but for `/`, and the button for the list of them, which `?` opens too. */
export function Shortcuts() {
  const { heading } = useLanguage().texts.shortcuts
  const [isOpen, setIsOpen] = useState(false)

  // A key that works wherever the focus is has to be listened for on the window.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isSingleKey(event, '?')) setIsOpen(true)
      else if (!pressKey(event)) return
      event.preventDefault()
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
        className={`${quietButtonClasses} ${withKeyboard}`}
      >
        <Icon node={Keyboard} size={18} />
      </button>
      <ShortcutsDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}
