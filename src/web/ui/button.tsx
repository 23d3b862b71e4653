import type { ComponentProps } from 'react'

/** How everything that can be pressed looks, links among them. */
export const buttonClasses =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-control border border-line bg-surface px-3 py-1 text-small font-medium hover:border-control hover:bg-sunken aria-disabled:opacity-60 print:hidden'

export function Button(props: ComponentProps<'button'>) {
  return <button type="button" {...props} className={buttonClasses} />
}
