import { isKey } from './keyboard.ts'

export const storageKey = 'single-keys'

/**
 * Whether keys without Ctrl or Cmd work. They can be switched off (WCAG 2.1.4): who dictates or presses keys by
 * mistake would set them off. This choice is all that the page keeps beyond the tab.
 */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Whether the event is this key alone, pressed where it is not text. */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  return isKey(event, key) && !isTyping(event) && areSingleKeysOn()
}

/** Whether the key goes into a text, be it by an input method. A checkbox is an input too, and takes no text. */
function isTyping({ target, isComposing, keyCode }: KeyboardEvent): boolean {
  const takesText =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  return takesText || isComposing || keyCode === 229
}
