import { type RefObject, useLayoutEffect } from 'react'
import { isLetter } from '../keyboard.ts'
import { isSingleKey } from '../single-keys.ts'

/** Ctrl+K, Cmd+K or `/` leads to the input from anywhere, with its text selected. */
export function useFindKey(input: RefObject<HTMLInputElement | null>): void {
  // A key that works wherever the focus is has to be listened for on the window, from when the box can be seen.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isWithControl = isLetter(event, 'k') && (event.ctrlKey || event.metaKey) && !event.altKey
      if (!isWithControl && !isSingleKey(event, '/')) return
      event.preventDefault()
      // Behind a dialog the box could not be reached.
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [input])
}
