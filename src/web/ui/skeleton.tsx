import type { ComponentProps } from 'react'

/** A grey bar where a text will be; `className` gives it the text's size. */
export function Skeleton({ className, ...rest }: ComponentProps<'span'>) {
  return (
    <span
      {...rest}
      aria-hidden="true"
      className={`block motion-safe:animate-pulse rounded-control bg-neutral-line ${className}`}
    />
  )
}
