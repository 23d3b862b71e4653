import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** Says a short sentence to screen readers, such as that something was copied. */
export function announce(text: string): void {
  // The same sentence twice in a row would not be a change: a no-break space makes it one.
  message = text === message ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once on the page, from the start: regions that appear together with their text are not read out. */
export function LiveRegion() {
  return (
    <div role="status" className="sr-only">
      {useSyncExternalStore(subscribe, () => message)}
    </div>
  )
}
