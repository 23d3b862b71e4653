import { type RefObject, useEffect } from 'react'
import { isSingleKey } from '../single-keys.ts'

/** Ctrl+K, Cmd+K or `/` leads to the input from anywhere, with its text selected. */
export function useFindKey(input: RefObject<HTMLInputElement | null>): void {
  // A key that works wherever the focus is has to be listened for on the window.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isWithControl = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
      if (!isWithControl && !isSingleKey(event, '/')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [input])
}
