import { useSyncExternalStore } from 'react'

/** Milliseconds. */
const shownFor = 5000

let message = ''
const listeners = new Set<() => void>()

let timer: ReturnType<typeof setTimeout> | undefined

function say(text: string): void {
  message = text
  for (const listener of listeners) listener()
}

/** Says a short sentence, such as that something was copied, to screen readers and for some seconds on the page. */
export function announce(text: string): void {
  // The same sentence twice in a row would not be a change: a no-break space makes it one.
  say(text === message ? `${text}\u00a0` : text)
  clearTimeout(timer)
  timer = setTimeout(say, shownFor, '')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once on the page, from the start: regions that appear together with their text are not read out. */
export function LiveRegion() {
  return (
    <div
      role="status"
      className="fixed inset-x-0 bottom-4 z-20 mx-auto w-fit max-w-[90vw] rounded-control border border-line bg-surface px-4 py-2 text-small shadow-lg empty:sr-only print:hidden"
    >
      {useSyncExternalStore(subscribe, () => message)}
    </div>
  )
}
