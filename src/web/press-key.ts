import { isSingleKey } from './single-keys.ts'

/** Keys that press what the page marks with `data-key`, where it is there. */
const keys = ['r', 'c', 't', 'f', 'm']

/** Presses the control of a key that is pressed alone, or goes to it where it takes text. @returns whether there is one */
export function pressKey(event: KeyboardEvent): boolean {
  const key = keys.find((candidate) => isSingleKey(event, candidate))
  // Behind a dialog nothing can be pressed.
  if (key === undefined || document.querySelector('dialog[open]')) return false
  const controls = document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)
  const control = [...controls].find((one) => one.getClientRects().length > 0)
  if (control instanceof HTMLInputElement) {
    control.focus()
    control.select()
  } else control?.click()
  return control !== undefined
}
