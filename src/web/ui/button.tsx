import type { ComponentProps } from 'react'

const shape =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-control px-3 py-1 text-small font-medium aria-disabled:opacity-60 print:hidden'

/** How everything that can be pressed looks, links among them. */
export const buttonClasses = `${shape} border border-line bg-surface hover:border-control hover:bg-sunken`

/** The same for what is pressed rarely and should not ask for attention. */
export const quietButtonClasses = `${shape} text-muted hover:bg-sunken hover:text-ink max-sm:px-2`

/**
 * For what is of use only to a keyboard: not shown where all that points is a finger, since such a device hardly has
 * one. A machine that nothing points at has a keyboard for certain.
 */
export const withKeyboard = '[@media(pointer:coarse)_and_(any-hover:none)]:hidden'

export function Button(props: ComponentProps<'button'>) {
  return <button type="button" {...props} className={buttonClasses} />
}
