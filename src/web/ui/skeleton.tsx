/** A grey bar where a text will be; `className` gives it the text's size. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`block motion-safe:animate-pulse rounded-control bg-neutral-soft ${className}`}
    />
  )
}
